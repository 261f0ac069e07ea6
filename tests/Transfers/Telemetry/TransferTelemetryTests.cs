using System.Diagnostics;
using System.Diagnostics.Metrics;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Telemetry;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;
using Microsoft.Extensions.DependencyInjection;

namespace Baygate.Transfers.Tests.Telemetry;

public sealed class TransferTelemetryTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Spans_OfADeliveredTransfer_AreOneTraceFromItsBeginToItsClose()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        using var watch = new TelemetryWatch(scenario.Bay.Get<IMeterFactory>());
        var start = await scenario.DropAsync();

        await scenario.RunApprovedAsync(start);

        var spans = watch.SpansOf(start.TransferId);
        spans.Select(span => span.TraceId).Distinct().ShouldHaveSingleItem();
        string[] names = [TelemetryCatalog.Begin.Name, StepTelemetry.NameOf(nameof(Steps.Accept)), StepTelemetry.NameOf(nameof(Steps.Close))];
        names.ShouldBeSubsetOf(spans.Select(span => span.OperationName));
    }

    [Fact]
    public async Task Spans_OfATransferThatAnotherHostGoesOnWith_StayInItsTrace()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        using var watch = new TelemetryWatch(scenario.Bay.Get<IMeterFactory>());
        var start = await scenario.DropAsync();

        // What another host has in its memory of the transfer: nothing.
        var context = await new TransferTraces(scenario.Bay.Get<TransferRegister>()).FindAsync(start.TransferId, Cancel);

        context.TraceId.ShouldBe(watch.SpansOf(start.TransferId).Single().TraceId);
    }

    [Fact]
    public async Task Span_OfAStep_IsLinkedToTheEnginesOwnTrace()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        using var watch = new TelemetryWatch(scenario.Bay.Get<IMeterFactory>());
        var start = await scenario.DropAsync();
        using var engine = new Activity("invoke").Start();

        await scenario.Bay.Get<StepRunner>().RunAsync(Steps.Accept, start, Cancel);

        watch.SpansOf(start.TransferId)[^1].Links.ShouldHaveSingleItem().Context.TraceId.ShouldBe(engine.TraceId);
    }

    [Fact]
    public async Task Span_OfAFailedStep_SaysItsCode()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        using var watch = new TelemetryWatch(scenario.Bay.Get<IMeterFactory>());
        var missing = new TransferStart("dmissing", Zone.Guangdong, "0x1");

        await Should.ThrowAsync<StepFaultException>(scenario.Bay.Get<StepRunner>().RunAsync(Steps.Accept, missing, Cancel));

        watch.SpansOf("dmissing").Single().GetTagItem(AttributeNames.ErrorType).ShouldBe(ReasonCodes.RecordTampered);
    }

    [Fact]
    public async Task Begin_OfAFileSeenAgain_IsNotExportedTwice()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        using var watch = new TelemetryWatch(scenario.Bay.Get<IMeterFactory>());
        var start = await scenario.DropAsync();

        await scenario.Bay.Get<Intake>().IdentifyAsync(start.Zone, await scenario.Bay.NameOfAsync(start), start.ETag, Cancel);

        watch.SpansOf(start.TransferId).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Row_MadeWhileNobodyListens_HasAContextForLaterHosts()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var record = await scenario.Bay.RecordAsync((await scenario.DropAsync()).TransferId);

        ActivityContext.TryParse(record.TraceParent, null, out var context).ShouldBeTrue();
        context.TraceFlags.ShouldBe(ActivityTraceFlags.Recorded);
    }

    [Fact]
    public async Task Metrics_OfADeliveredTransfer_CountItsEndItsBytesAndItsStages()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        using var watch = new TelemetryWatch(scenario.Bay.Get<IMeterFactory>());

        await scenario.RunApprovedAsync(await scenario.DropAsync());

        (watch.SumOf(TelemetryCatalog.Ended, AttributeNames.State, "Delivered"),
            watch.SumOf(TelemetryCatalog.Bytes, AttributeNames.Stage, "accepted"),
            watch.SumOf(TelemetryCatalog.Bytes, AttributeNames.Stage, "delivered")).ShouldBe((1, Scenario.Telemetry.Length, Scenario.Telemetry.Length));
        watch.Measurements.Where(measured => measured.Name == TelemetryCatalog.StageDuration.Name)
            .Select(measured => measured.Attributes[AttributeNames.Stage]).ShouldContain("AwaitingApproval");
    }

    [Fact]
    public async Task Metrics_OfARefusedTransfer_CountItsReason()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        using var watch = new TelemetryWatch(scenario.Bay.Get<IMeterFactory>());

        await scenario.Bay.RunAsync(await scenario.DropAsync(content: []));

        watch.SumOf(TelemetryCatalog.Refusals, AttributeNames.Reason, ReasonCodes.FileEmpty).ShouldBe(1);
    }

    [Fact]
    public async Task Metrics_OfADecision_SetTheLedgersLevel()
    {
        await using var scenario = await Scenario.StartAsync(azurite, PersonalFiles.Permit);
        using var watch = new TelemetryWatch(scenario.Bay.Get<IMeterFactory>());

        await scenario.RunApprovedAsync(await scenario.DropAsync(content: PersonalFiles.Customers));
        watch.Observe();

        watch.SumOf(TelemetryCatalog.LedgerLevel, AttributeNames.Threshold, "sensitive 10000").ShouldBe(0.0001);
    }

    [Fact]
    public async Task LedgerLevel_OnAHostJustStarted_IsReadFromStorage()
    {
        await using var scenario = await Scenario.StartAsync(azurite, PersonalFiles.Permit);
        await scenario.RunApprovedAsync(await scenario.DropAsync(content: PersonalFiles.Customers));
        await using var another = scenario.Bay.Services(scenario.Bay.Time, scenario.Bay.Faults, new()).BuildServiceProvider();
        using var watch = new TelemetryWatch(another.GetRequiredService<IMeterFactory>());

        await another.GetRequiredService<StandMeasurement>().MeasureAsync(Cancel);
        watch.Observe();

        watch.Measurements.Where(measured => measured.Name == TelemetryCatalog.LedgerLevel.Name)
            .Select(measured => ((string?)measured.Attributes[AttributeNames.Threshold], measured.Value))
            .ShouldBe([("persons 100000", 0.00001), ("persons 1000000", 0.000001), ("sensitive 10000", 0.0001)], ignoreOrder: true);
    }

    [Fact]
    public async Task LedgerLevel_ChangedByAnotherHost_ShowsWithinAQuarterOfAnHour()
    {
        await using var scenario = await Scenario.StartAsync(azurite, PersonalFiles.Permit);
        await using var another = scenario.Bay.Services(scenario.Bay.Time, scenario.Bay.Faults, new()).BuildServiceProvider();
        await another.GetRequiredService<StandMeasurement>().MeasureAsync(Cancel);
        await scenario.RunApprovedAsync(await scenario.DropAsync(content: PersonalFiles.Customers));
        using var watch = new TelemetryWatch(another.GetRequiredService<IMeterFactory>());
        scenario.Bay.Time.Advance(TimeSpan.FromMinutes(15));

        await another.GetRequiredService<StandMeasurement>().MeasureAsync(Cancel);
        watch.Observe();

        watch.SumOf(TelemetryCatalog.LedgerLevel, AttributeNames.Threshold, "sensitive 10000").ShouldBe(0.0001);
    }

    [Fact]
    public async Task LedgerLevel_OfALedgerThatDoesNotVerify_IsLeftOutAndTheOtherGaugesSpeak()
    {
        await using var scenario = await Scenario.StartAsync(azurite, PersonalFiles.Permit);
        using var watch = new TelemetryWatch(scenario.Bay.Get<IMeterFactory>());
        await scenario.RunApprovedAsync(await scenario.DropAsync(content: PersonalFiles.Customers));
        var page = (await scenario.Bay.BlobsAsync(Zone.Guangdong, Containers.Ledger)).Single(name => name.EndsWith("/committed", StringComparison.Ordinal));
        await scenario.Bay.PlantAsync(Containers.Ledger, page, "planted"u8.ToArray());
        await AddAsync(scenario.Bay, "t1", TransferState.Failed);

        await scenario.Bay.Get<StandMeasurement>().MeasureAsync(Cancel);
        watch.Observe();

        watch.Measurements.ShouldNotContain(measured => measured.Name == TelemetryCatalog.LedgerLevel.Name);
        watch.SumOf(TelemetryCatalog.Open, AttributeNames.State, "Failed").ShouldBe(1);
    }

    [Fact]
    public async Task Gauges_OnceMeasured_ShowWaitingApprovalsTheirAgeAndDeadLetters()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        using var watch = new TelemetryWatch(bay.Get<IMeterFactory>());
        await AddAsync(bay, "t1", TransferState.AwaitingApproval);
        await AddAsync(bay, "t2", TransferState.Failed);
        bay.Time.Advance(TimeSpan.FromHours(1));

        await bay.Get<StandMeasurement>().MeasureAsync(Cancel);
        watch.Observe();

        (watch.SumOf(TelemetryCatalog.ApprovalsWaiting, AttributeNames.State, "AwaitingApproval"),
            watch.SumOf(TelemetryCatalog.ApprovalsOldestAge, AttributeNames.State, "AwaitingApproval"),
            watch.SumOf(TelemetryCatalog.DeadLetters, AttributeNames.Kind, "transfer"),
            watch.SumOf(TelemetryCatalog.Open, AttributeNames.State, "Failed")).ShouldBe((1, 3600, 1, 1));
    }

    [Fact]
    public async Task Gauges_NotMeasuredForLong_AreSilent()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        using var watch = new TelemetryWatch(bay.Get<IMeterFactory>());
        await AddAsync(bay, "t1", TransferState.Failed);
        await bay.Get<StandMeasurement>().MeasureAsync(Cancel);
        bay.Time.Advance(TimeSpan.FromMinutes(6));

        watch.Observe();

        watch.Measurements.ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_OfPersonalFiles_IsOfTheCatalogueAndHoldsNoPersonalValue()
    {
        await using var scenario = await Scenario.StartAsync(azurite, PersonalFiles.Permit);
        using var watch = new TelemetryWatch(scenario.Bay.Get<IMeterFactory>());
        var (good, broken) = (await scenario.DropAsync(PersonalFiles.FileName, PersonalFiles.Customers), await scenario.DropAsync("b" + PersonalFiles.FileName, PersonalFiles.Broken));
        await scenario.RunApprovedAsync(good);
        await scenario.RunApprovedAsync(broken);
        await scenario.Bay.Get<StandMeasurement>().MeasureAsync(Cancel);
        watch.Observe();

        var spans = watch.SpansOf(good.TransferId).Concat(watch.SpansOf(broken.TransferId)).ToList();
        var known = TelemetryCatalog.Instruments.ToDictionary(metric => metric.Name, metric => metric.Attributes);
        spans.SelectMany(span => span.TagObjects.Select(tag => tag.Key)).Distinct().ShouldBeSubsetOf(TelemetryCatalog.Spans.SelectMany(span => span.Attributes));
        watch.Measurements.ShouldAllBe(measured => measured.Attributes.Keys.All(known[measured.Name].Contains));
        var values = spans.SelectMany(span => span.TagObjects.Select(tag => $"{tag.Value}").Append(span.DisplayName).Append(span.StatusDescription ?? ""))
            .Concat(watch.Measurements.SelectMany(measured => measured.Attributes.Values.Select(value => $"{value}")));
        values.ShouldAllBe(value => !PersonalFiles.Marks.Any(mark => value.Contains(mark, StringComparison.Ordinal)) && !value.Contains("sig=", StringComparison.Ordinal));
    }

    private static Task<bool> AddAsync(Bay bay, string id, TransferState state) => bay.Get<TransferRegister>().TryAddAsync(
        new TransferRecord { PartitionKey = id, Zone = Zone.Guangdong, State = state }, Cancel);
}
