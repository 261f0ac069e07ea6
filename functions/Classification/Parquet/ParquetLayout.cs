using Parquet.Meta;

namespace Baygate.Classification.Parquet;

/// <summary>Checks that every byte of a Parquet file belongs to something its footer lists.</summary>
internal static class ParquetLayout
{
    private const int MagicLength = 4;

    /// <summary>Whether there are bytes, other than zeros, that nothing lists.</summary>
    /// <param name="file">The file.</param>
    /// <param name="metadata">Its footer.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async ValueTask<bool> HasHiddenAsync(Stream file, FileMetaData metadata, CancellationToken cancellationToken)
    {
        var tail = new byte[MagicLength];
        file.Position = file.Length - (2 * MagicLength);
        await file.ReadExactlyAsync(tail, cancellationToken);
        var footer = file.Length - (2 * MagicLength) - BitConverter.ToInt32(tail);
        var at = (long)MagicLength;
        foreach (var (start, length) in Listed(metadata).Append((Start: footer, Length: 0L)).OrderBy(range => range.Start))
        {
            if (start > at && !await IsZeroAsync(file, at, start, cancellationToken))
                return true;
            at = Math.Max(at, start + length);
        }

        return false;
    }

    private static IEnumerable<(long Start, long Length)> Listed(FileMetaData metadata)
    {
        foreach (var column in metadata.RowGroups.SelectMany(group => group.Columns))
        {
            var data = column.MetaData!;
            var start = data.DictionaryPageOffset is { } dictionary and > 0 && dictionary < data.DataPageOffset ? dictionary : data.DataPageOffset;
            yield return (start, data.TotalCompressedSize);
            yield return (column.ColumnIndexOffset ?? 0, column.ColumnIndexLength ?? 0);
            yield return (column.OffsetIndexOffset ?? 0, column.OffsetIndexLength ?? 0);
            yield return (data.BloomFilterOffset ?? 0, data.BloomFilterLength ?? 0);
        }
    }

    private static async ValueTask<bool> IsZeroAsync(Stream file, long from, long to, CancellationToken cancellationToken)
    {
        var block = new byte[4096];
        file.Position = from;
        for (var left = to - from; left > 0; left -= block.Length)
        {
            var part = block.AsMemory(0, (int)Math.Min(left, block.Length));
            await file.ReadExactlyAsync(part, cancellationToken);
            if (part.Span.ContainsAnyExcept((byte)0))
                return false;
        }

        return true;
    }
}
