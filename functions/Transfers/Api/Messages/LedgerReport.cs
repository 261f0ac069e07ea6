namespace Baygate.Transfers.Api.Messages;

/// <summary>How many distinct persons an exporter has sent out in a calendar year.</summary>
/// <param name="Exporter">The exporter's id.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Today">The day it is in the exporter's time zone.</param>
/// <param name="Accounts">One for each zone the exporter sends from.</param>
public sealed record LedgerReport(string Exporter, int Year, DateOnly Today, IReadOnlyList<LedgerAccount> Accounts);
