namespace Baygate.Transfers.Api.Messages;

/// <summary>A year as the evidence has it.</summary>
/// <param name="Zone">The zone of origin.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Transfers">Transfers that have left.</param>
/// <param name="Counted">Persons who count towards the thresholds.</param>
/// <param name="Exempt">Persons of exempt flows.</param>
/// <param name="Differed">Whether the ledger held something else.</param>
public sealed record LedgerRebuiltYear(Zone Zone, int Year, int Transfers, LedgerPersons Counted, LedgerPersons Exempt, bool Differed);
