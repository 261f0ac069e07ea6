namespace Baygate.Cli.Api;

/// <summary>Persons of one kind of flow in a year.</summary>
internal sealed record LedgerTotals(LedgerPersons Committed, LedgerPersons Reserved, LedgerPersons Total, LedgerPersons Projected);
