namespace Baygate.Transfers.Api.Messages;

/// <summary>An exporter's year in one zone.</summary>
/// <param name="Zone">The zone of origin.</param>
/// <param name="CommittedTransfers">Transfers that have left in the year.</param>
/// <param name="OpenTransfers">Transfers under way.</param>
/// <param name="Counted">Persons who count towards the thresholds.</param>
/// <param name="Exempt">Persons of exempt flows, who do not.</param>
/// <param name="Thresholds">The thresholds that apply to exporters of the zone.</param>
public sealed record LedgerAccount(
    Zone Zone, int CommittedTransfers, int OpenTransfers, LedgerTotals Counted, LedgerTotals Exempt, IReadOnlyList<LedgerThreshold> Thresholds);
