using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;
using Microsoft.Extensions.Logging;

namespace Baygate.Transfers.Telemetry;

/// <summary>
/// How far the year of each exporter in the mainland is towards the thresholds, for the gauge; elsewhere there are none. A decision sets it at once; the measurement reads it from storage
/// at its first turn, so that a host that was just started speaks, and then every quarter of an hour, because each reading costs
/// some requests an exporter. In between it says again what it knows. What nobody said for five minutes is not reported any more.
/// </summary>
internal sealed partial class LedgerLevels
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    // Law T4: where the mechanism of a transfer changes. That of the first sensitive person is no level.
    private static readonly IReadOnlyList<Threshold> Thresholds = [.. Threshold.Mainland.Where(threshold => threshold.Limit > 1)];

    private readonly ConcurrentDictionary<LedgerYear, (PersonCounts Counts, DateTimeOffset At)> _levels = new();
    private readonly Exporters _exporters;
    private readonly PersonLedger _ledger;
    private readonly TimeProvider _time;
    private DateTimeOffset _readAt = DateTimeOffset.MinValue;

    public LedgerLevels(Exporters exporters, PersonLedger ledger, IMeterFactory meters, TimeProvider time, ILogger<LedgerLevels> logger)
    {
        (_exporters, _ledger, _time, _logger) = (exporters, ledger, time, logger);
        var of = TelemetryCatalog.LedgerLevel;
        meters.Create(TransferTelemetry.MeterName).CreateObservableGauge(of.Name, Observe, of.Unit, of.Description);
    }

    /// <summary>A decision was made on these counts.</summary>
    public void Set(LedgerYear year, PersonCounts counts)
    {
        if (year.Zone == Zone.Guangdong) _levels[year] = (counts, _time.GetUtcNow());
    }

    /// <summary>Reads the levels where that is due, and keeps those that are known fresh. A ledger that does not verify is left out.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the gauge shows it.</returns>
    public async Task MeasureAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        if (now - _readAt >= Interval)
        {
            await ReadAsync(cancellationToken);
            _readAt = now;
        }

        foreach (var (year, level) in _levels) _levels.TryUpdate(year, (level.Counts, now), level);
    }

    private static Measurement<double> Measure(LedgerYear year, Threshold threshold, PersonCounts counts) => new(
        (double)(threshold.Of == LedgerPersonGroup.All ? counts.All : counts.Sensitive) / threshold.Limit,
        new(AttributeNames.Exporter, year.Exporter),
        new(AttributeNames.Threshold, NameOf(threshold)),
        TransferMetrics.ZoneOf(year.Zone));

    private static string NameOf(Threshold threshold) => $"{(threshold.Of == LedgerPersonGroup.All ? "persons" : "sensitive")} {threshold.Limit}";

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var thisYear = _time.Today().Year;
            var years = (await _exporters.ListAsync(cancellationToken))
                .Where(one => one.Zone == Zone.Guangdong).Select(one => new LedgerYear(one.Zone, one.Exporter, thisYear)).ToHashSet();
            foreach (var gone in _levels.Keys.Where(year => !years.Contains(year))) _levels.TryRemove(gone, out _);
            foreach (var year in years) await ReadAsync(year, cancellationToken);
        }
        catch (StepFaultException fault)
        {
            LogUnreadable("*", fault.Code);
        }
    }

    private async Task ReadAsync(LedgerYear year, CancellationToken cancellationToken)
    {
        try
        {
            Set(year, await _ledger.CountAsync(year, cancellationToken));
        }
        catch (StepFaultException fault)
        {
            _levels.TryRemove(year, out _);
            LogUnreadable(year.Exporter, fault.Code);
        }
    }

    private IEnumerable<Measurement<double>> Observe()
    {
        var now = _time.GetUtcNow();
        return
            from level in _levels
            where now - level.Value.At <= Freshness
            from threshold in Thresholds
            select Measure(level.Key, threshold, level.Value.Counts);
    }
}
