using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Archives.Zip;

/// <summary>
/// The end of a ZIP archive, which tells where its directory is (APPNOTE 4.3.14 to 4.3.16). Readers that search differently find
/// different ones in an archive made for that, so here there must be exactly one, and nothing behind or between its records.
/// </summary>
/// <param name="Entries">Entries of the directory.</param>
/// <param name="DirectoryStart">Where the directory begins.</param>
/// <param name="DirectoryLength">Its length in bytes.</param>
/// <param name="Comment">The comment of the archive.</param>
internal sealed record ZipEnd(long Entries, long DirectoryStart, long DirectoryLength, byte[] Comment)
{
    private const int Length = 22;
    private const int LocatorLength = 20;
    private const int WideLength = 56;
    private const uint LocatorSignature = 0x07064B50;
    private const uint WideSignature = 0x06064B50;

    private static ReadOnlySpan<byte> Signature => "PK\x05\x06"u8;

    /// <summary>Finds and reads the end.</summary>
    /// <exception cref="UnscannableException">There is none, or more than one, or it contradicts itself.</exception>
    public static async ValueTask<ZipEnd> ReadAsync(Stream archive, CancellationToken cancellationToken)
    {
        var tail = new byte[Math.Min(archive.Length, ushort.MaxValue + Length + LocatorLength + WideLength)];
        var tailStart = archive.Length - tail.Length;
        archive.Position = tailStart;
        await archive.ReadExactlyAsync(tail, cancellationToken);

        var at = Find(tail);
        var end = Read(tail, at, out var wideStart);
        if (wideStart < 0)
            return end.EndingAt(tailStart + at);
        if (wideStart < tailStart || wideStart + WideLength + LocatorLength != tailStart + at)
            throw new UnscannableException(Unscannable.Hidden);
        return ReadWide(tail.AsSpan((int)(wideStart - tailStart), WideLength), end).EndingAt(wideStart);
    }

    private static int Find(ReadOnlySpan<byte> tail)
    {
        var found = -1;
        for (var at = tail.LastIndexOf(Signature); at >= 0; at = tail[..at].LastIndexOf(Signature))
        {
            if (at + Length > tail.Length || at + Length + new ZipFields(tail[(at + Length - 2)..]).Short() != tail.Length)
                continue;
            if (found >= 0)
                throw new UnscannableException(Unscannable.Contradiction);
            found = at;
        }

        return found >= 0 ? found : throw new UnscannableException(Unscannable.Corrupt);
    }

    private static ZipEnd Read(ReadOnlySpan<byte> tail, int at, out long wideStart)
    {
        var fields = new ZipFields(tail[at..]);
        fields.Take(4);
        var (disk, directoryDisk) = (fields.Short(), fields.Short());
        var (entriesHere, entries) = (fields.Short(), fields.Short());
        var (length, start) = (fields.Int(), fields.Int());
        var comment = fields.Take(fields.Short()).ToArray();
        wideStart = -1;
        if (at >= LocatorLength && new ZipFields(tail[(at - LocatorLength)..]) is var locator && locator.Int() == LocatorSignature)
        {
            locator.Take(4);
            wideStart = locator.Long();
        }

        var isWide = wideStart >= 0;
        if ((disk, directoryDisk) is not (0, 0) && !(isWide && (disk, directoryDisk) is (ushort.MaxValue, ushort.MaxValue)))
            throw new UnscannableException(Unscannable.Multipart);
        return entriesHere == entries
            ? new ZipEnd(entries, start, length, comment)
            : throw new UnscannableException(Unscannable.Multipart);
    }

    // What fits into the narrow record must say the same there.
    private static ZipEnd ReadWide(ReadOnlySpan<byte> record, ZipEnd narrow)
    {
        var fields = new ZipFields(record);
        if (fields.Int() != WideSignature || fields.Long() != WideLength - 12)
            throw new UnscannableException(Unscannable.Corrupt);
        fields.Take(4);
        if (fields.Long() != 0)
            throw new UnscannableException(Unscannable.Multipart);
        var (entriesHere, entries) = (fields.Long(), fields.Long());
        var (length, start) = (fields.Long(), fields.Long());
        var agrees = entriesHere == entries && Agrees(narrow.Entries, entries, ushort.MaxValue)
            && Agrees(narrow.DirectoryLength, length, uint.MaxValue) && Agrees(narrow.DirectoryStart, start, uint.MaxValue);
        return agrees
            ? narrow with { Entries = entries, DirectoryStart = start, DirectoryLength = length }
            : throw new UnscannableException(Unscannable.Contradiction);
    }

    private static bool Agrees(long narrow, long wide, long isWide) => narrow == isWide || narrow == wide;

    private ZipEnd EndingAt(long place)
    {
        if (DirectoryStart > place || DirectoryLength > place)
            throw new UnscannableException(Unscannable.Corrupt);
        return DirectoryStart + DirectoryLength == place ? this : throw new UnscannableException(Unscannable.Hidden);
    }
}
