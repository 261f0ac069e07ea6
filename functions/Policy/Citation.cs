namespace Baygate.Policy;

/// <summary>Where a part of a decision comes from.</summary>
/// <param name="Rule">Id of the rule, for example <c>T4-6</c>.</param>
/// <param name="Instrument">Short name of the law, regulation, order or standard.</param>
/// <param name="Article">Article or section in it.</param>
public sealed record Citation(string Rule, string Instrument, string Article);
