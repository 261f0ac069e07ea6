namespace Baygate.Policy.Conditions;

/// <summary>A fact that conditions may name.</summary>
/// <param name="Key">Its key: that of the JSON, or a name of its own if it is derived.</param>
/// <param name="Kind">Kind of its value.</param>
/// <param name="Allowed">Its possible values; empty if free.</param>
/// <param name="Read">Reads it; null means unknown.</param>
internal sealed record Fact(string Key, FactKind Kind, IReadOnlyList<string> Allowed, Func<Facts, FactValue?> Read)
{
    /// <summary>Its place in <see cref="FactCatalog.All"/>.</summary>
    public int Index { get; init; } = -1;

    /// <summary>The key that is asked for when it is unknown; for a derived fact that of its source.</summary>
    public string AskedAs { get; init; } = Key;
}
