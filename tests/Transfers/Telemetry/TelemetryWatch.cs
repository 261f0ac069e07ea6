using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Baygate.Transfers.Telemetry;

namespace Baygate.Transfers.Tests.Telemetry;

/// <summary>Takes what one application's services emit: its meters are its own, its spans are told by the transfer's id.</summary>
internal sealed class TelemetryWatch : IDisposable
{
    private readonly ActivityListener _spans;
    private readonly MeterListener _meters = new();

    public TelemetryWatch(IMeterFactory meters)
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TransferTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_spans);

        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (!ReferenceEquals(instrument.Meter.Scope, meters)) return;
            Published.Enqueue(instrument);
            listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.Start();
    }

    public ConcurrentQueue<Activity> Spans { get; } = new();

    public ConcurrentQueue<Instrument> Published { get; } = new();

    public ConcurrentQueue<(string Name, double Value, IReadOnlyDictionary<string, object?> Attributes)> Measurements { get; } = new();

    /// <summary>The exported spans of a transfer.</summary>
    public IReadOnlyList<Activity> SpansOf(string transferId) =>
        [.. Spans.Where(span => span.Recorded && (string?)span.GetTagItem(AttributeNames.TransferId) == transferId)];

    /// <summary>The sum of what a metric was given under an attribute's value.</summary>
    public double SumOf(InstrumentDescription metric, string attribute, string value) => Measurements
        .Where(measured => measured.Name == metric.Name && (string?)measured.Attributes.GetValueOrDefault(attribute) == value)
        .Sum(measured => measured.Value);

    /// <summary>Asks the gauges that are asked.</summary>
    public void Observe() => _meters.RecordObservableInstruments();

    public void Dispose()
    {
        _spans.Dispose();
        _meters.Dispose();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Measurements.Enqueue((instrument.Name, value, tags.ToArray().ToDictionary()));
}
