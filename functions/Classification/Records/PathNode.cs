using Baygate.Classification.Clinical;
using Baygate.Classification.Headers;

namespace Baygate.Classification.Records;

/// <summary>A place in the tree of names that a structured format gives its values.</summary>
internal sealed class PathNode
{
    /// <summary>Its path in findings.</summary>
    public required string Shown { get; init; }

    /// <summary>Index of the column of the values that stand there.</summary>
    public required int Column { get; init; }

    /// <summary>The kind of record it belongs to.</summary>
    public required ColumnGroup Group { get; init; }

    /// <summary>Its own name; of an item, that of its array.</summary>
    public string Name { get; init; } = "";

    /// <summary>The names from the document's own element on, with dots between; empty where no terms give them a meaning.</summary>
    public string Path { get; init; } = "";

    /// <summary>What the name says, if anything.</summary>
    public HeaderMatch? Header { get; init; }

    /// <summary>What names mean in this document, where its format says so.</summary>
    public ClinicalTerms? Terms { get; init; }

    /// <summary>The names below it.</summary>
    public Dictionary<string, PathNode> Children { get; } = new(StringComparer.Ordinal);

    /// <summary>What stands below it under names that are data themselves.</summary>
    public PathNode? Any { get; set; }

    /// <summary>What stands below it without a name: the items of an array.</summary>
    public PathNode? Items { get; set; }
}
