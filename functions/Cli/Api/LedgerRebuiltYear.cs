namespace Baygate.Cli.Api;

/// <summary>A year as the evidence has it.</summary>
internal sealed record LedgerRebuiltYear(string Zone, int Year, int Transfers, LedgerPersons Counted, LedgerPersons Exempt, bool Differed);
