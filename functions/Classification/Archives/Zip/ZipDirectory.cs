using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Archives.Zip;

/// <summary>The central directory of a ZIP archive: what it lists, and where that ends.</summary>
/// <param name="Entries">The entries, in its order.</param>
/// <param name="Start">Where the directory begins.</param>
internal sealed record ZipDirectory(IReadOnlyList<ZipEntry> Entries, long Start)
{
    private const uint Signature = 0x02014B50;

    /// <summary>Reads the directory.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="texts">Receives names and comments, a line an entry, and the archive's comment.</param>
    /// <param name="unpacking">Counts the entries.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="UnscannableException">It is damaged, ambiguous or beyond a limit.</exception>
    public static async ValueTask<ZipDirectory> ReadAsync(
        Stream archive, TextLines texts, Unpacking unpacking, CancellationToken cancellationToken)
    {
        var end = await ZipEnd.ReadAsync(archive, cancellationToken);
        unpacking.Hold(end.DirectoryLength);
        try
        {
            var bytes = new byte[end.DirectoryLength];
            archive.Position = end.DirectoryStart;
            await archive.ReadExactlyAsync(bytes, cancellationToken);
            var entries = Read(bytes, texts, unpacking);
            if (entries.Count != end.Entries)
                throw new UnscannableException(Unscannable.Contradiction);
            texts.Add(end.Comment);
            return new ZipDirectory(entries, end.DirectoryStart);
        }
        finally
        {
            unpacking.Release(end.DirectoryLength);
        }
    }

    private static List<ZipEntry> Read(ReadOnlyMemory<byte> directory, TextLines texts, Unpacking unpacking)
    {
        var entries = new List<ZipEntry>();
        while (!directory.IsEmpty)
        {
            unpacking.AddEntry();
            var fields = new ZipFields(directory.Span);
            if (fields.Int() != Signature)
                throw new UnscannableException(Unscannable.Corrupt);
            entries.Add(Entry(ref fields, entries.Count + 1, texts));
            directory = directory[^fields.Left..];
        }

        return entries;
    }

    private static ZipEntry Entry(ref ZipFields fields, int ordinal, TextLines texts)
    {
        fields.Take(4);
        var (flags, method) = (fields.Short(), fields.Short());
        fields.Take(4);
        var crc = fields.Int();
        long packed = fields.Int(), unpacked = fields.Int();
        int name = fields.Short(), extra = fields.Short(), comment = fields.Short();
        // The number of the disk, and the attributes, mean nothing in an archive of one part.
        fields.Take(8);
        long offset = fields.Int();
        var nameBytes = fields.Take(name).ToArray();
        Span<long> values = [unpacked, packed, offset];
        ZipFields.Widen(fields.Take(extra), values);
        texts.Add(nameBytes, fields.Take(comment).ToArray());
        return new ZipEntry(ordinal, flags, method, crc, values[1], values[0], values[2], nameBytes);
    }
}
