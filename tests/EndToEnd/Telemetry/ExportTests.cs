using System.Text;
using Baygate.EndToEnd.Tests.Processes;
using Baygate.Transfers.Telemetry;
using Baygate.Transfers.Workflow;

namespace Baygate.EndToEnd.Tests.Telemetry;

/// <summary>What the real host sends to a collector, over its own HTTP.</summary>
public sealed class ExportTests(ObservedLaptop observed) : IClassFixture<ObservedLaptop>
{
    private IReadOnlyList<ReceivedSpan> SpansOfTransfer =>
        [.. observed.Collector.Spans.Where(span => span.Attributes.GetValueOrDefault(AttributeNames.TransferId) == observed.TransferId)];

    [Fact]
    public void Spans_OfADeliveryOverARestart_AreOneTrace() =>
        SpansOfTransfer.Select(span => span.TraceId).Distinct().ShouldHaveSingleItem();

    [Fact]
    public void Spans_OfADelivery_ReachFromTheUploadToTheClose()
    {
        string[] steps =
        [
            nameof(Steps.Accept), nameof(Steps.Hash), nameof(Steps.Classify), nameof(Steps.SealRange), nameof(Steps.CommitSeal), nameof(Steps.Decide),
            nameof(Steps.Release), nameof(Steps.CopyRange), nameof(Steps.Deliver), nameof(Steps.VerifyDelivery), nameof(Steps.SignReceipt), nameof(Steps.Close),
        ];

        steps.Select(StepTelemetry.NameOf).Prepend(TelemetryCatalog.Begin.Name).Append(TelemetryCatalog.Start.Name)
            .ShouldBeSubsetOf(SpansOfTransfer.Select(span => span.Name));
    }

    [Fact]
    public void Trace_OfADeclaredUpload_BeginsWithTheCallThatDeclaredIt()
    {
        var begin = SpansOfTransfer.Single(span => span.Name == TelemetryCatalog.Begin.Name);

        var call = observed.Collector.Spans.Single(span => span.SpanId == begin.ParentId);

        (call.TraceId, call.Name, call.ParentId).ShouldBe((begin.TraceId, "POST /api/transfers", ""));
    }

    [Fact]
    public void Spans_OfSteps_AreChildrenOfTheBegin()
    {
        var begin = SpansOfTransfer.Single(span => span.Name == TelemetryCatalog.Begin.Name);

        SpansOfTransfer.Where(span => span != begin).ShouldAllBe(span => span.ParentId == begin.SpanId);
    }

    [Fact]
    public void Metrics_OfTheHost_AreThoseOfTheCatalogueInKindAndUnit() =>
        observed.Collector.Points.Where(point => point.Scope == TransferTelemetry.MeterName).Select(point => $"{point.Name} {point.Kind} {point.Unit}").Distinct()
            .ShouldBe(TelemetryCatalog.Instruments.Select(metric => $"{metric.Name} {metric.Kind} {metric.Unit}"), ignoreOrder: true);

    [Fact]
    public void Bytes_OfADelivery_AreThoseOfTheFile() =>
        observed.Collector.Points.Last(point => point.Name == TelemetryCatalog.Bytes.Name && point.Attributes[AttributeNames.Stage] == "delivered")
            .Value.ShouldBe(Sample.File.Length);

    [Fact]
    public void Gauges_OfAHostJustStarted_ShowTheLedgerAndWhoWaits()
    {
        var afterRestart = observed.Collector.Points.Take(observed.PointsBeforeApproval).Skip(observed.PointsBeforeRestart).ToList();

        (afterRestart.Last(point => point.Name == TelemetryCatalog.LedgerLevel.Name && point.Attributes[AttributeNames.Threshold] == "sensitive 10000").Value,
            afterRestart.Last(point => point.Name == TelemetryCatalog.ApprovalsWaiting.Name).Value).ShouldBe((0.024, 1));
    }

    [Fact]
    public void Everything_OnTheWire_HoldsNoPersonalValueAndNoSignature()
    {
        var wire = string.Concat(observed.Collector.Bodies.Select(Encoding.UTF8.GetString));

        wire.ShouldContain(observed.TransferId);
        Sample.PersonalValues.Append("sig=").Append("Bearer ").Where(value => wire.Contains(value, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Everything_Sent_SaysWhichServiceItIsOf() =>
        observed.Collector.Spans.Select(span => span.Service).Concat(observed.Collector.Points.Select(point => point.Service)).Distinct().ShouldBe(["baygate-local"]);
}
