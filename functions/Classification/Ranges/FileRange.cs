namespace Baygate.Classification.Ranges;

/// <summary>A range of a file. Of a file in ranges, each begins where the one before it ends; they need not fit its records.</summary>
/// <param name="Offset">First byte.</param>
/// <param name="Length">Bytes; may be none.</param>
/// <param name="FileLength">Bytes of the file.</param>
public sealed record FileRange(long Offset, long Length, long FileLength)
{
    /// <summary>Behind the last byte.</summary>
    public long End => Offset + Length;

    /// <summary>
    /// The first byte that must be read: the one before the range, which tells whether a record begins with it. The last record that
    /// begins in the range may reach beyond its end.
    /// </summary>
    public long ReadFrom => Math.Max(0, Offset - 1);

    /// <summary>Checks that it lies in the file.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It does not.</exception>
    public void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Offset);
        ArgumentOutOfRangeException.ThrowIfNegative(Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Length, FileLength - Offset);
    }
}
