using Baygate.Classification.Headers;

namespace Baygate.Classification.Records;

/// <summary>One column of records.</summary>
internal sealed class Column
{
    /// <summary>What it is called in findings.</summary>
    public required string Name { get; init; }

    /// <summary>What its header says, if anything.</summary>
    public HeaderMatch? Header { get; init; }

    /// <summary>The columns that make up one kind of record: an ambiguous header counts only beside a sure one of these.</summary>
    public required ColumnGroup Group { get; init; }

    /// <summary>Category of its values, or null if its header says nothing.</summary>
    public int? Category => Header is { } header && (!header.Ambiguous || Group.HasSure) ? header.Category : null;
}
