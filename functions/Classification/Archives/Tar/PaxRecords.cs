using System.Globalization;
using System.Text;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Archives.Tar;

/// <summary>
/// The records of a pax extended header, each <c>length key=value</c> and a line break. Only the size changes what is read; a sparse
/// file is stored in another form than its content's.
/// </summary>
internal static class PaxRecords
{
    /// <summary>The size they give the entry, or null.</summary>
    /// <exception cref="UnscannableException">They are malformed, or the entry is a sparse file.</exception>
    public static long? Size(ReadOnlySpan<byte> records)
    {
        long? size = null;
        while (records.Length > 0 && records[0] != 0)
        {
            var space = records.IndexOf((byte)' ');
            if (space < 0 || Number(records[..space]) is not { } length || length <= space || length > records.Length)
                throw new UnscannableException(Unscannable.Corrupt);
            var record = records[(space + 1)..(int)length];
            if (record.StartsWith("GNU.sparse."u8))
                throw new UnscannableException(Unscannable.Method);
            if (record.StartsWith("size="u8))
                size = Number(record["size=".Length..].TrimEnd((byte)'\n')) ?? throw new UnscannableException(Unscannable.Corrupt);
            records = records[(int)length..];
        }

        return size;
    }

    private static long? Number(ReadOnlySpan<byte> digits) =>
        long.TryParse(Encoding.ASCII.GetString(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
