namespace Baygate.Sealing;

/// <summary>Consecutive chunks, from <paramref name="First"/> up to but not including <paramref name="End"/>.</summary>
/// <param name="First">The number of the first chunk.</param>
/// <param name="End">One more than the highest number allowed.</param>
/// <param name="Last">Whether the payload's last chunk must be among them, so that they end where the stream ends; otherwise all must be
/// full.</param>
internal readonly record struct ChunkRange(long First, long End, bool Last)
{
    /// <summary>All chunks of a payload of any length.</summary>
    public static ChunkRange Whole { get; } = new(0, Cobblestone256.MaxChunks, Last: true);

    /// <summary>The chunks of one range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No payload has a range of that index.</exception>
    public static ChunkRange Of(long rangeIndex, bool last)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rangeIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rangeIndex, Cobblestone256.MaxChunks / SealedLayout.ChunksPerRange);
        long first = rangeIndex * SealedLayout.ChunksPerRange;
        return new ChunkRange(first, first + SealedLayout.ChunksPerRange, last);
    }

    /// <summary>Whether more must be read once all chunks before <paramref name="following"/> are there and the stream has ended or
    /// not.</summary>
    /// <exception cref="SealedFileException">The stream ended too early or goes on too long.</exception>
    public bool ContinuesAfter(long following, bool streamEnded)
    {
        if (streamEnded && !Last) throw SealedFileException.RangeLengthMismatch(First / SealedLayout.ChunksPerRange);
        if (streamEnded || following < End) return !streamEnded;
        if (!Last) return false;

        throw End == Cobblestone256.MaxChunks
            ? SealedFileException.PayloadTooLong()
            : SealedFileException.RangeLengthMismatch(First / SealedLayout.ChunksPerRange);
    }
}
