using Baygate.Classification.Headers;

namespace Baygate.Classification.Records;

/// <summary>A place in the tree of names that a structured format gives its values.</summary>
/// <param name="shown">Its path in findings.</param>
/// <param name="column">Index of the column of the values that stand there.</param>
/// <param name="name">Its own name.</param>
/// <param name="header">What the name says, if anything.</param>
/// <param name="group">The kind of record it belongs to.</param>
internal sealed class PathNode(string shown, int column, string name, HeaderMatch? header, ColumnGroup group)
{
    /// <summary>Its path in findings.</summary>
    public string Shown { get; } = shown;

    /// <summary>Index of the column of the values that stand there.</summary>
    public int Column { get; } = column;

    /// <summary>Its own name.</summary>
    public string Name { get; } = name;

    /// <summary>What the name says, if anything.</summary>
    public HeaderMatch? Header { get; } = header;

    /// <summary>The kind of record it belongs to.</summary>
    public ColumnGroup Group { get; } = group;

    /// <summary>The names below it.</summary>
    public Dictionary<string, PathNode> Children { get; } = new(StringComparer.Ordinal);

    /// <summary>What stands below it under names that are data themselves.</summary>
    public PathNode? Any { get; set; }

    /// <summary>What stands below it without a name: the items of an array.</summary>
    public PathNode? Items { get; set; }
}
