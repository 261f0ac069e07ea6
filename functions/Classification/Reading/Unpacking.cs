using Baygate.Classification.Results;

namespace Baygate.Classification.Reading;

/// <summary>
/// What unpacking one file has cost so far, in all its members at all depths together, held against the limits. So a file that
/// unpacks without end, or into far more than it is, ends as unscannable and not as a full memory or a busy day.
/// </summary>
/// <param name="limits">The limits.</param>
/// <param name="file">The file.</param>
internal sealed class Unpacking(ClassifierLimits limits, CountedStream file)
{
    // Below this many bytes no ratio does harm, and small files of equal bytes reach any ratio.
    private const long RatioMatters = 16 << 20;

    private long _entries;
    private long _unpacked;
    private long _held;

    /// <summary>The limits.</summary>
    public ClassifierLimits Limits { get; } = limits;

    /// <summary>Whether the stream of the file failed: then an error met while reading is not the content's.</summary>
    public bool HasFileFailed => file.HasFailed;

    /// <summary>Counts an entry of an archive.</summary>
    /// <exception cref="UnscannableException">There are too many.</exception>
    public void AddEntry()
    {
        if (++_entries > Limits.MaxEntries)
            throw new UnscannableException(Unscannable.TooManyEntries);
    }

    /// <summary>Counts unpacked bytes; bytes unpacked again from unpacked ones count again.</summary>
    /// <exception cref="UnscannableException">They are too many, or too many for the file's size.</exception>
    public void AddBytes(long bytes)
    {
        _unpacked += bytes;
        if (_unpacked > Limits.MaxUnpackedBytes)
            throw new UnscannableException(Unscannable.UnpackedTooLong);
        Check(_unpacked, file.KnownLength);
    }

    /// <summary>Holds an unpacked length against the packed one.</summary>
    /// <exception cref="UnscannableException">The ratio is too high.</exception>
    public void Check(long unpacked, long packed)
    {
        if (unpacked > RatioMatters && unpacked / Limits.MaxRatio > packed)
            throw new UnscannableException(Unscannable.RatioTooHigh);
    }

    /// <summary>Takes memory for a content that is held whole.</summary>
    /// <exception cref="UnscannableException">No more may be taken.</exception>
    public void Hold(long bytes)
    {
        if (_held + bytes > Limits.MaxHeldBytes)
            throw new UnscannableException(Unscannable.HeldTooMuch);
        _held += bytes;
    }

    /// <summary>Gives memory back.</summary>
    public void Release(long bytes) => _held -= bytes;
}
