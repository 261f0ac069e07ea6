namespace Baygate.Classification;

/// <summary>Bounds on memory and output. A file beyond the first two is unscannable; beyond the others only the listing is cut.</summary>
public sealed record ClassifierLimits
{
    /// <summary>Longest record of a table, or line of a text, in bytes of UTF-8. Default 1 MiB.</summary>
    public int MaxRecordBytes { get; init; } = 1 << 20;

    /// <summary>Most columns of a table. Default 4,096.</summary>
    public int MaxColumns { get; init; } = 4096;

    /// <summary>Most places named per category, the first ones in the file. Default 20.</summary>
    public int MaxPlaces { get; init; } = 20;

    /// <summary>Checks the limits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not positive.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxRecordBytes);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxColumns);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxPlaces);
    }
}
