namespace Baygate.Classification;

/// <summary>
/// Bounds on memory, time and output. A file beyond one is unscannable, and the reason's code names it; beyond
/// <see cref="MaxPlaces"/> only the listing is cut.
/// </summary>
public sealed record ClassifierLimits
{
    /// <summary>Longest record of a table, or line of a text, in bytes of UTF-8. Default 1 MiB.</summary>
    public int MaxRecordBytes { get; init; } = 1 << 20;

    /// <summary>Most columns of a table. Default 4,096.</summary>
    public int MaxColumns { get; init; } = 4096;

    /// <summary>Most places named per category, the first ones in the file. Default 20.</summary>
    public int MaxPlaces { get; init; } = 20;

    /// <summary>Most archives one in another, documents with attachments counting as such: <c>limit_depth</c>. Default 8.</summary>
    public int MaxDepth { get; init; } = 8;

    /// <summary>Most entries of all archives of a file together: <c>limit_entries</c>. Default 100,000.</summary>
    public int MaxEntries { get; init; } = 100_000;

    /// <summary>
    /// Most bytes unpacked from a file, at all depths together: <c>limit_unpacked</c>. Default 64 GiB.
    /// </summary>
    public long MaxUnpackedBytes { get; init; } = 64L << 30;

    /// <summary>
    /// Most bytes unpacked from one byte, of one entry and of the whole file, once more than 16 MiB are unpacked:
    /// <c>limit_ratio</c>. Default 200; tables and logs come to 5 to 50, deflate can reach 1,032.
    /// </summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>
    /// Most bytes held in memory at once of contents that are not read from front to back: documents and archives inside
    /// others, a document's shared texts, a row group of a Parquet file, or a file's own bytes where its stream cannot seek:
    /// <c>limit_buffer</c>. Default 128 MiB.
    /// </summary>
    public long MaxHeldBytes { get; init; } = 128 << 20;

    /// <summary>Checks the limits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not positive.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxRecordBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxColumns);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxPlaces);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxDepth);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxEntries);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxUnpackedBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxRatio);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxHeldBytes);
    }
}
