using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Ledger;

/// <summary>Counts and rebuilds for people.</summary>
internal sealed class LedgerDesk(
    Exporters exporters, Reservations reservations, YearBook years, LedgerRebuilder rebuilder, TimeProvider time)
    : ILedgerDesk
{
    /// <inheritdoc/>
    public async Task<LedgerReport?> ReportAsync(string exporter, int? year, CancellationToken cancellationToken)
    {
        var zonesOf = await ZonesOfAsync(exporter, cancellationToken);
        if (zonesOf.Count == 0) return null;
        var today = time.Today();
        var projection = new YearProjection(year ?? today.Year, today);
        var accounts = new List<LedgerAccount>();
        foreach (var zone in zonesOf) accounts.Add(await AccountAsync(new LedgerYear(zone, exporter, projection.Year), projection, cancellationToken));
        return new LedgerReport(exporter, projection.Year, today, accounts);
    }

    /// <inheritdoc/>
    public async Task<LedgerRebuild?> RebuildAsync(string exporter, bool checkOnly, CancellationToken cancellationToken)
    {
        var zonesOf = await ZonesOfAsync(exporter, cancellationToken);
        if (zonesOf.Count == 0) return null;
        var rebuilt = new LedgerRebuild(exporter, checkOnly, [], [], [], []);
        foreach (var zone in zonesOf) rebuilt = Add(rebuilt, await rebuilder.RunAsync(zone, exporter, checkOnly, cancellationToken));
        return rebuilt;
    }

    private static LedgerRebuild Add(LedgerRebuild one, LedgerRebuild other) => one with
    {
        Years = [.. one.Years, .. other.Years],
        RestoredReservations = [.. one.RestoredReservations, .. other.RestoredReservations],
        RemovedReservations = [.. one.RemovedReservations, .. other.RemovedReservations],
        UnaccountedTransfers = [.. one.UnaccountedTransfers, .. other.UnaccountedTransfers],
    };

    /// <summary>The zones that an agreement lets the exporter send from.</summary>
    private async Task<IReadOnlyList<Zone>> ZonesOfAsync(string exporter, CancellationToken cancellationToken) =>
        [.. (await exporters.ListAsync(cancellationToken)).Where(one => one.Exporter == exporter).Select(one => one.Zone)];

    private async Task<LedgerAccount> AccountAsync(LedgerYear year, YearProjection projection, CancellationToken cancellationToken)
    {
        var isOver = year.Year < projection.Today.Year;
        var (counting, countingNow) = await UnderWayAsync(year, LedgerCounting.Counted, isOver, cancellationToken);
        var (exempt, exemptNow) = await UnderWayAsync(year, LedgerCounting.Exempt, isOver, cancellationToken);
        var page = await years.ReadAsync(year, cancellationToken);
        var counted = TotalsOf(page.Counted, countingNow, projection);
        return new LedgerAccount(
            year.Zone,
            page.Transfers.Count,
            counting + exempt,
            counted,
            TotalsOf(page.Exempt, exemptNow, projection),
            year.Zone == Zone.Guangdong ? [.. Threshold.Mainland.Select(threshold => threshold.Judge(counted, projection))] : []);
    }

    /// <summary>What is under way will count in the year in which it leaves, and that is none that is over.</summary>
    private async Task<(int Transfers, LedgerEntry Persons)> UnderWayAsync(
        LedgerYear year, LedgerCounting counting, bool isOver, CancellationToken cancellationToken) => isOver
        ? (0, LedgerEntry.Empty)
        : await reservations.CountAsync(year.Zone, year.Exporter, counting, cancellationToken);

    private static LedgerTotals TotalsOf(LedgerEntry committed, LedgerEntry underWay, YearProjection projection)
    {
        var (left, total) = (PersonsOf(committed), PersonsOf(committed.Union(underWay)));
        return new LedgerTotals(
            left,
            new LedgerPersons(total.All - left.All, total.Sensitive - left.Sensitive, total.Saturated),
            total,
            new LedgerPersons(projection.Project(total.All), projection.Project(total.Sensitive), total.Saturated));
    }

    internal static LedgerPersons PersonsOf(LedgerEntry entry) =>
        new(entry.All.EffectiveCount, entry.Sensitive.EffectiveCount, entry.All.Saturated || entry.Sensitive.Saturated);
}
