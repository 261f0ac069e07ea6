using System.Diagnostics.Metrics;
using Baygate.Transfers.DeadLetters;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;

namespace Baygate.Transfers.Telemetry;

/// <summary>
/// Measures how things stand: open transfers, waiting approvals and their age, dead letters, the ledger's level. A host measures every minute; what is older
/// than five is not reported any more, so that of several hosts only those that measure speak.
/// </summary>
public sealed class StandMeasurement
{
    private const int PageSize = 1000;
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(5);
    private static readonly string Open = TransferRegister.FilterOf(Enum.GetValues<TransferState>().Where(state => !TransferTransitions.IsEnd(state)));

    private readonly TransferRegister _register;
    private readonly DeadLetterOffice _office;
    private readonly LedgerLevels _levels;
    private readonly TimeProvider _time;
    private Stand? _stand;

    internal StandMeasurement(TransferRegister register, DeadLetterOffice office, LedgerLevels levels, IMeterFactory meters, TimeProvider time)
    {
        (_register, _office, _levels, _time) = (register, office, levels, time);
        var meter = meters.Create(TransferTelemetry.MeterName);
        Observe(meter, TelemetryCatalog.Open, stand => stand.Groups.Select(group => Measure(group, group.Count)));
        Observe(meter, TelemetryCatalog.ApprovalsWaiting, stand => stand.Waiting.Select(group => Measure(group, group.Count)));
        Observe(meter, TelemetryCatalog.ApprovalsOldestAge, stand => stand.Waiting.Select(group => Measure(group, (_time.GetUtcNow() - group.Oldest).TotalSeconds)));
        Observe(meter, TelemetryCatalog.DeadLetters, stand => stand.DeadLetters.Select(kind =>
            new Measurement<double>(kind.Value, new KeyValuePair<string, object?>(AttributeNames.Kind, kind.Key))));
    }

    /// <summary>Measures.</summary>
    /// <param name="cancellationToken">Stops the measurement.</param>
    /// <returns>A task that ends when the gauges show it.</returns>
    public async Task MeasureAsync(CancellationToken cancellationToken)
    {
        var groups = new Dictionary<(Zone Zone, TransferState State), StandGroup>();
        string? continuation = null;
        do
        {
            var page = await _register.ListAsync(Open, PageSize, continuation, cancellationToken);
            foreach (var record in page.Items)
            {
                var key = (record.Zone, record.State);
                groups[key] = groups.TryGetValue(key, out var group) ? group.With(record.ChangedAt) : new StandGroup(record.Zone, record.State, 1, record.ChangedAt);
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);

        _stand = new Stand(_time.GetUtcNow(), [.. groups.Values], await _office.CountAsync(cancellationToken));
        await _levels.MeasureAsync(cancellationToken);
    }

    private static Measurement<double> Measure(StandGroup group, double value) =>
        new(value, new(AttributeNames.State, group.State.ToString()), TransferMetrics.ZoneOf(group.Zone));

    private void Observe(Meter meter, InstrumentDescription of, Func<Stand, IEnumerable<Measurement<double>>> read) => meter.CreateObservableGauge(
        of.Name, () => _stand is { } stand && _time.GetUtcNow() - stand.At <= Freshness ? read(stand) : [], of.Unit, of.Description);

    private sealed record Stand(DateTimeOffset At, IReadOnlyList<StandGroup> Groups, IReadOnlyDictionary<string, long> DeadLetters)
    {
        public IEnumerable<StandGroup> Waiting => Groups.Where(group => group.State is TransferState.AwaitingApproval or TransferState.AwaitingInfo);
    }

    private sealed record StandGroup(Zone Zone, TransferState State, int Count, DateTimeOffset Oldest)
    {
        public StandGroup With(DateTimeOffset changedAt) => this with { Count = Count + 1, Oldest = changedAt < Oldest ? changedAt : Oldest };
    }
}
