namespace Baygate.Policy.Conditions;

/// <summary>A fact that conditions may name.</summary>
/// <param name="Key">Its key in JSON.</param>
/// <param name="Kind">Kind of its value.</param>
/// <param name="Allowed">Its possible values; empty if free.</param>
/// <param name="Read">Reads it; null means unknown.</param>
internal sealed record Fact(string Key, FactKind Kind, IReadOnlyList<string> Allowed, Func<Facts, FactValue?> Read);
