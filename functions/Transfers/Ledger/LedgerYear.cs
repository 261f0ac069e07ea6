namespace Baygate.Transfers.Ledger;

/// <summary>One page of the ledger: an exporter's calendar year.</summary>
/// <param name="Zone">The exporter's zone.</param>
/// <param name="Exporter">The exporter's id.</param>
/// <param name="Year">The calendar year in the exporter's time zone.</param>
public sealed record LedgerYear(Zone Zone, string Exporter, int Year)
{
    /// <summary>The pages on which a transfer that ends today may hold a reservation: its decision may be from last year.</summary>
    /// <param name="zone">The exporter's zone.</param>
    /// <param name="exporter">The exporter's id.</param>
    /// <param name="today">Today in the exporter's time zone.</param>
    /// <returns>Last year and this year.</returns>
    public static IEnumerable<LedgerYear> Around(Zone zone, string exporter, DateOnly today) =>
        [new(zone, exporter, today.Year - 1), new(zone, exporter, today.Year)];
}
