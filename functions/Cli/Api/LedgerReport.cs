namespace Baygate.Cli.Api;

/// <summary>How many distinct persons an exporter has sent out in a calendar year.</summary>
internal sealed record LedgerReport(string Exporter, int Year, DateOnly Today, IReadOnlyList<LedgerAccount> Accounts);
