namespace Baygate.Policy;

/// <summary>Result of reading facts: the facts, or the errors.</summary>
/// <param name="Facts">The facts; null if there are errors.</param>
/// <param name="Errors">Errors; empty if the facts could be read.</param>
public sealed record FactsReading(Facts? Facts, IReadOnlyList<PolicyError> Errors);
