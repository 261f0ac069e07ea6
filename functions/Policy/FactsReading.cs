namespace Baygate.Policy;

/// <summary>Result of reading facts: the facts, or the errors.</summary>
/// <param name="Facts">The facts; null if there are errors.</param>
/// <param name="Errors">Errors; empty if the facts could be read.</param>
public sealed record FactsReading(Facts? Facts, IReadOnlyList<PolicyError> Errors)
{
    /// <summary>Keys that are no fact and resemble none: notes of whoever wrote the object, not looked at. Empty where notes are not taken.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
