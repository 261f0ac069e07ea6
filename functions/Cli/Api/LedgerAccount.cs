namespace Baygate.Cli.Api;

/// <summary>An exporter's year in one zone.</summary>
internal sealed record LedgerAccount(string Zone, int CommittedTransfers, int OpenTransfers, LedgerTotals Counted, LedgerTotals Exempt, IReadOnlyList<LedgerThreshold> Thresholds);
