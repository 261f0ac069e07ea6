namespace Baygate.Policy;

/// <summary>One rule the engine looked at.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Result"><c>applies</c>, <c>does not apply</c>, <c>unknown</c>, <c>cleared</c> or <c>not in force</c>.</param>
/// <param name="Facts">The facts that settled it or left it open, by key; null means unknown, <c>none</c> a claim that is not made.</param>
/// <param name="Why">The part of the condition that settled it, or the facts that were missing, in words.</param>
public sealed record TraceEntry(string Rule, string Result, IReadOnlyDictionary<string, string?> Facts, string Why);
