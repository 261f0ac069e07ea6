using Baygate.Classification.Archives;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;
using Parquet.Meta;

namespace Baygate.Classification.Parquet;

/// <summary>
/// Goes through the headers of the pages of a column in a row group before the library does: it takes memory by what they claim.
/// </summary>
/// <param name="file">The Parquet file.</param>
/// <param name="unpacking">The limits.</param>
internal sealed class ParquetPages(Stream file, Unpacking unpacking)
{
    // A header holds statistics, of which the longest are a pair of values.
    private const int LongestHeader = 256 * 1024;
    private const string Kind = "1";
    private const string Unpacked = "2";
    private const string Packed = "3";
    private const long DictionaryPage = 2;

    /// <summary>Checks a column.</summary>
    /// <param name="column">Its metadata.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Bytes it takes at most while it is read.</returns>
    /// <exception cref="UnscannableException">A page contradicts the metadata or is longer than may be held.</exception>
    public async ValueTask<long> CheckAsync(ColumnMetaData column, CancellationToken cancellationToken)
    {
        var at = Start(column);
        var end = at + column.TotalCompressedSize;
        if (at < 4 || end < at || end > file.Length || column.NumValues is < 0 or > int.MaxValue)
            throw Contradiction();
        long values = 0, bytes = 0;
        while (values < column.NumValues)
        {
            var header = await HeaderAsync(at, end, cancellationToken);
            var (packed, unpacked, count) = (header.Fields.GetValueOrDefault(Packed), header.Fields.GetValueOrDefault(Unpacked), Values(header.Fields));
            if (packed < 0 || unpacked < 0 || count < 0 || packed > end - at - header.Length)
                throw Contradiction();
            at += header.Length;
            unpacked = Math.Max(unpacked, await MostUnpackedAsync(column.Codec, at, packed, header.Fields, cancellationToken));
            bytes += unpacked + packed;
            values += header.Fields.GetValueOrDefault(Kind) == DictionaryPage ? 0 : count;
            // A page without values would be read for ever.
            if (count == 0 || bytes > unpacking.Limits.MaxHeldBytes)
                throw new UnscannableException(count == 0 ? Unscannable.Corrupt : Unscannable.HeldTooMuch);
            at += packed;
        }

        return values == column.NumValues ? bytes : throw Contradiction();
    }

    private static long Start(ColumnMetaData column) =>
        ((long?[])[column.DictionaryPageOffset, column.DataPageOffset, column.IndexPageOffset]).Where(offset => offset is not (null or 0)).Min() ?? 0;

    // Of the header of a data page, an index page, a dictionary page, a data page of the second version.
    private static long Values(IReadOnlyDictionary<string, long> fields) =>
        fields.TryGetValue("5.1", out var first) || fields.TryGetValue("7.1", out first) || fields.TryGetValue("8.1", out first) ? first : -1;

    private async ValueTask<(IReadOnlyDictionary<string, long> Fields, int Length)> HeaderAsync(long at, long end, CancellationToken cancellationToken)
    {
        var bytes = new byte[(int)Math.Min(LongestHeader, end - at)];
        file.Position = at;
        await file.ReadExactlyAsync(bytes, cancellationToken);
        return (ThriftWalk.Over(bytes, out var length), length);
    }

    // These formats say in the page itself how long it becomes, and are believed there.
    private async ValueTask<long> MostUnpackedAsync(
        CompressionCodec codec, long at, long packed, IReadOnlyDictionary<string, long> fields, CancellationToken cancellationToken)
    {
        if (codec is not (CompressionCodec.SNAPPY or CompressionCodec.ZSTD) || packed == 0)
            return 0;
        if (packed > unpacking.Limits.MaxHeldBytes)
            throw new UnscannableException(Unscannable.HeldTooMuch);
        // Levels stand before the packed values in a page of the second version.
        var levels = fields.GetValueOrDefault("8.5") + fields.GetValueOrDefault("8.6");
        if (levels < 0 || levels >= packed)
            return 0;
        var page = new byte[(int)Math.Min(packed - levels, codec == CompressionCodec.SNAPPY ? 5 : packed)];
        file.Position = at + levels;
        await file.ReadExactlyAsync(page, cancellationToken);
        return codec == CompressionCodec.ZSTD ? ZstdFrame.MostBytes(page) : SnappyLength(page);
    }

    private static long SnappyLength(ReadOnlySpan<byte> page)
    {
        var length = 0L;
        for (var index = 0; index < page.Length; index++)
        {
            length |= (long)(page[index] & 0x7F) << (7 * index);
            if (page[index] < 0x80)
                return length;
        }

        throw new UnscannableException(Unscannable.Corrupt);
    }

    private static UnscannableException Contradiction() => new(Unscannable.Contradiction);
}
