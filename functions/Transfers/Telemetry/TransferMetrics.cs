using System.Diagnostics.Metrics;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;

namespace Baygate.Transfers.Telemetry;

/// <summary>What is counted as it happens. The names are those of <see cref="TelemetryCatalog"/>.</summary>
public sealed class TransferMetrics
{
    private readonly Counter<long> _ended;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _bytes;
    private readonly Counter<long> _problems;
    private readonly Histogram<double> _stageDuration;
    private readonly Histogram<double> _stepDuration;

    /// <summary>Makes the instruments.</summary>
    /// <param name="meters">The host's meters.</param>
    public TransferMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(TransferTelemetry.MeterName);
        _ended = Counter(meter, TelemetryCatalog.Ended);
        _refusals = Counter(meter, TelemetryCatalog.Refusals);
        _bytes = Counter(meter, TelemetryCatalog.Bytes);
        _problems = Counter(meter, TelemetryCatalog.Problems);
        _stageDuration = Histogram(meter, TelemetryCatalog.StageDuration);
        _stepDuration = Histogram(meter, TelemetryCatalog.StepDuration);
    }

    /// <summary>A zone as an attribute's value.</summary>
    /// <param name="zone">The zone.</param>
    /// <returns>Its name in lower case.</returns>
    internal static KeyValuePair<string, object?> ZoneOf(Zone zone) => new(AttributeNames.Zone, zone.ToString().ToLowerInvariant());

    /// <summary>A transfer's row went to another state, and that is stored.</summary>
    /// <param name="record">The row as it is now.</param>
    /// <param name="before">The state it left.</param>
    /// <param name="lasted">How long it was there.</param>
    internal void Moved(TransferRecord record, TransferState before, TimeSpan lasted)
    {
        var zone = ZoneOf(record.Zone);
        _stageDuration.Record(lasted.TotalSeconds, new(AttributeNames.Stage, before.ToString()), zone);
        if (record.State is TransferState.Scanning && before == TransferState.Received) _bytes.Add(record.Length, new(AttributeNames.Stage, "accepted"), zone);
        if (record.State is TransferState.Delivered) _bytes.Add(record.Length, new(AttributeNames.Stage, "delivered"), zone);
        if (record.State != TransferState.Failed && !TransferTransitions.IsEnd(record.State)) return;

        var reason = new KeyValuePair<string, object?>(AttributeNames.Reason, record.ReasonCode ?? "");
        _ended.Add(1, new(AttributeNames.State, record.State.ToString()), reason, zone);
        if (record.State is TransferState.Refused or TransferState.Rejected) _refusals.Add(1, reason, zone);
    }

    /// <summary>An attempt of a step ended.</summary>
    internal void StepEnded(string step, string outcome, TimeSpan lasted) =>
        _stepDuration.Record(lasted.TotalSeconds, new(AttributeNames.Step, step), new(AttributeNames.Outcome, outcome));

    /// <summary>The API answered with a problem.</summary>
    internal void Answered(string problem) => _problems.Add(1, new KeyValuePair<string, object?>(AttributeNames.Problem, problem));

    private static Counter<long> Counter(Meter meter, InstrumentDescription of) => meter.CreateCounter<long>(of.Name, of.Unit, of.Description);

    private static Histogram<double> Histogram(Meter meter, InstrumentDescription of) => meter.CreateHistogram<double>(of.Name, of.Unit, of.Description);
}
