namespace Baygate.Policy.Rules;

/// <summary>Result of reading a rulebook: the rulebook, or the errors.</summary>
internal sealed record RulebookReading(Rulebook? Rulebook, IReadOnlyList<PolicyError> Errors);
