namespace Baygate.Classification.Results;

/// <summary>Places of a whole file, gathered from its parts in their order.</summary>
/// <param name="most">Most places named.</param>
internal sealed class NamedPlaces(int most) : Places
{
    private readonly List<string> _names = [];

    /// <inheritdoc/>
    public override void Add(long position) => throw new InvalidOperationException("A file has no numbered positions, its parts have.");

    /// <inheritdoc/>
    public override IReadOnlyList<string> ToNames() => _names;

    /// <inheritdoc/>
    public override void AddPart(IReadOnlyList<string> names, string? place) =>
        _names.AddRange(names.Take(most - _names.Count).Select(name => place is null ? name : $"{place}: {name}"));
}
