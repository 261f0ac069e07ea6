namespace Baygate.Transfers.Api.Messages;

/// <summary>Persons of one kind of flow in a year.</summary>
/// <param name="Committed">Persons who have left.</param>
/// <param name="Reserved">Persons of transfers under way who are not among them.</param>
/// <param name="Total">Both together.</param>
/// <param name="Projected">The total on 31 December, if the year goes on as so far; of a past year the total.</param>
public sealed record LedgerTotals(LedgerPersons Committed, LedgerPersons Reserved, LedgerPersons Total, LedgerPersons Projected);
