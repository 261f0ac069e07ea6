using Baygate.Classification.Persons;

namespace Baygate.Classification.Results;

/// <summary>What a scanner has seen at the end of its file.</summary>
/// <param name="Records">Records or lines.</param>
/// <param name="Tally">Values by category.</param>
/// <param name="Persons">Persons.</param>
/// <param name="Basis">How they were told apart.</param>
internal sealed record ScanTotals(long Records, Tally Tally, PersonRegister Persons, PersonsBasis Basis);
