namespace Baygate.Transfers.Ledger;

/// <summary>One page of the ledger: an exporter's calendar year.</summary>
/// <param name="Zone">The exporter's zone.</param>
/// <param name="Exporter">The exporter's id.</param>
/// <param name="Year">The calendar year in the exporter's time zone.</param>
public sealed record LedgerYear(Zone Zone, string Exporter, int Year);
