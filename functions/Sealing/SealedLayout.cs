namespace Baygate.Sealing;

/// <summary>
/// Where things lie in a sealed file: arithmetic only (docs/spec/sealed-file.md, section 6). All lengths and offsets are in bytes;
/// offsets count from the start of the payload, which follows the header. Plaintext lengths outside 0 to
/// <see cref="MaxPlaintextLength"/> and range indices outside the file throw <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static class SealedLayout
{
    /// <summary>Plaintext bytes in every chunk but the last: 16 KiB.</summary>
    public const int ChunkLength = Cobblestone256.ChunkLength;

    /// <summary>Chunks in every range but the last.</summary>
    public const int ChunksPerRange = 4096;

    /// <summary>Plaintext bytes in every range but the last: 64 MiB.</summary>
    public const int RangeLength = ChunksPerRange * ChunkLength;

    /// <summary>Salt and commitment, with which the payload, and so its first range, begins.</summary>
    public const int PrefixLength = Cobblestone256.SaltLength + Cobblestone256.CommitmentLength;

    /// <summary>The most plaintext a sealed file holds: 2^38 chunks less one byte, since the last chunk is never full.</summary>
    public const long MaxPlaintextLength = (Cobblestone256.MaxChunks * ChunkLength) - 1;

    private const long SealedRangeLength = (long)ChunksPerRange * Cobblestone256.SealedChunkLength;

    /// <summary>The number of ranges: at least one, and one more than there are full ones.</summary>
    public static long RangeCount(long plaintextLength) => (Checked(plaintextLength) / RangeLength) + 1;

    /// <summary>Whether the range is the last one, which is always shorter than <see cref="RangeLength"/> and may be empty.</summary>
    public static bool IsLastRange(long rangeIndex, long plaintextLength) =>
        Checked(rangeIndex, plaintextLength) == RangeCount(plaintextLength) - 1;

    /// <summary>Where a range's plaintext begins in the plaintext.</summary>
    public static long RangePlaintextOffset(long rangeIndex, long plaintextLength) => Checked(rangeIndex, plaintextLength) * RangeLength;

    /// <summary>The length of a range's plaintext.</summary>
    public static int RangePlaintextLength(long rangeIndex, long plaintextLength) =>
        (int)Math.Min(RangeLength, plaintextLength - RangePlaintextOffset(rangeIndex, plaintextLength));

    /// <summary>Where a range's ciphertext begins in the payload; range 0 begins with the prefix, at 0.</summary>
    public static long RangeCiphertextOffset(long rangeIndex, long plaintextLength) =>
        Checked(rangeIndex, plaintextLength) == 0 ? 0 : PrefixLength + (rangeIndex * SealedRangeLength);

    /// <summary>The length of a range's ciphertext; that of range 0 includes the prefix.</summary>
    public static int RangeCiphertextLength(long rangeIndex, long plaintextLength)
    {
        long end = IsLastRange(rangeIndex, plaintextLength)
            ? PayloadLength(plaintextLength)
            : RangeCiphertextOffset(rangeIndex + 1, plaintextLength);
        return (int)(end - RangeCiphertextOffset(rangeIndex, plaintextLength));
    }

    /// <summary>The length of the payload that seals the given plaintext.</summary>
    public static long PayloadLength(long plaintextLength)
    {
        long chunks = (Checked(plaintextLength) / ChunkLength) + 1;
        return PrefixLength + plaintextLength + (chunks * Cobblestone256.TagLength);
    }

    /// <summary>The length of the plaintext that a payload seals.</summary>
    /// <exception cref="SealedFileException">No plaintext gives a payload of this length: the payload is truncated or too long.</exception>
    public static long PlaintextLength(long payloadLength)
    {
        if (payloadLength < PrefixLength) throw SealedFileException.TruncatedPrefix();

        (long chunks, long rest) = Math.DivRem(payloadLength - PrefixLength, Cobblestone256.SealedChunkLength);
        if (chunks >= Cobblestone256.MaxChunks) throw SealedFileException.PayloadTooLong();
        if (rest < Cobblestone256.TagLength) throw SealedFileException.TruncatedPayload(chunks);
        return (chunks * ChunkLength) + rest - Cobblestone256.TagLength;
    }

    private static long Checked(long plaintextLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(plaintextLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plaintextLength, MaxPlaintextLength);
        return plaintextLength;
    }

    private static long Checked(long rangeIndex, long plaintextLength)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rangeIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rangeIndex, RangeCount(plaintextLength));
        return rangeIndex;
    }
}
