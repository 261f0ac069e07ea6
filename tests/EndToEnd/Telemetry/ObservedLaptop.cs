using Baygate.EndToEnd.Tests.Processes;
using Baygate.Tests.Azurite;
using Baygate.Transfers;
using Baygate.Transfers.Telemetry;
using Baygate.Transfers.Workflow;

namespace Baygate.EndToEnd.Tests.Telemetry;

/// <summary>
/// The real host with a collector beside it: a transfer is uploaded, the host is killed while it waits for people and started again, the transfer is
/// approved and delivered; another is refused.
/// </summary>
public sealed class ObservedLaptop(AzuriteFixture azurite) : IAsyncLifetime
{
    private LaptopFixture? _fixture;

    internal Collector Collector { get; private set; } = null!;

    /// <summary>The transfer that was delivered.</summary>
    internal string TransferId { get; private set; } = "";

    /// <summary>What the host had sent of metrics when it was killed.</summary>
    internal int PointsBeforeRestart { get; private set; }

    /// <summary>What it had sent when it was up again and had measured, before anybody did anything.</summary>
    internal int PointsBeforeApproval { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Collector = await Collector.StartAsync();
        _fixture = new LaptopFixture(azurite, route: null, new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "100",
        });
        await _fixture.InitializeAsync();

        TransferId = await _fixture.UploadAsync(Sample.File);
        await _fixture.Laptop.Api.UntilAsync(TransferId, "AwaitingApproval");
        await SeenAsync(Steps.Decide.Name);
        await _fixture.Laptop.KillHostAsync();
        PointsBeforeRestart = Collector.Points.Count;

        await _fixture.Laptop.StartHostAsync();
        await Poll.UntilAsync(() => Task.FromResult(Collector.Points.Skip(PointsBeforeRestart).Any(point => point.Name == TelemetryCatalog.LedgerLevel.Name)));
        PointsBeforeApproval = Collector.Points.Count;

        await _fixture.ApproveAsync(TransferId);
        var refused = await _fixture.UploadAsync(await File.ReadAllBytesAsync(Sample.PathOf("shenzhen-customers-cut.csv")));
        await _fixture.Laptop.Api.UntilAsync(refused, "Refused");
        (await _fixture.Laptop.RunAsync(Sample.Clerk, "receipt", refused)).ExitCode.ShouldNotBe(0);
        await SeenAsync(Steps.Close.Name);
        await Poll.UntilAsync(
            () => Task.FromResult(TelemetryCatalog.Instruments.All(metric => Collector.Points.Any(point => point.Name == metric.Name))),
            () => $"received: {string.Join(", ", Collector.Points.Select(point => point.Name).Distinct())}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_fixture is not null) await _fixture.DisposeAsync();
        await Collector.DisposeAsync();
    }

    private Task SeenAsync(string step) => Poll.UntilAsync(
        () => Task.FromResult(Collector.Spans.Any(span => span.Name == StepTelemetry.NameOf(step) && span.Attributes[AttributeNames.TransferId] == TransferId)),
        () => $"received: {string.Join(", ", Collector.Spans.Select(span => span.Name).Distinct())}");
}
