namespace Baygate.Classification.Records;

/// <summary>The columns of one kind of record.</summary>
internal sealed class ColumnGroup
{
    /// <summary>Whether the header of one of them is surely about persons.</summary>
    public bool HasSure { get; set; }
}
