namespace Baygate.Policy;

/// <summary>A point no program may settle; delivery waits until a named person has signed it off.</summary>
/// <param name="Topic">Id and title of the rule, for example <c>T7: ...</c>.</param>
/// <param name="Readings">The readings the person chooses between.</param>
public sealed record Signoff(string Topic, IReadOnlyList<string> Readings);
