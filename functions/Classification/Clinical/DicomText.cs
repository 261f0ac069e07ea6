using System.Text;
using Baygate.Classification.Encodings;

namespace Baygate.Classification.Clinical;

/// <summary>The text of DICOM values: decoded, names with their parts apart, or whatever text stands in other bytes.</summary>
internal static class DicomText
{
    private const int ShortestRun = 8;
    private const byte Escape = 0x1B;

    /// <summary>Decodes a value, from whatever of the character sets it is in: one value may switch between several.</summary>
    public static byte[] Decode(ReadOnlySpan<byte> value)
    {
        var bytes = WithoutEscapes(value);
        for (var index = 0; index < bytes.Length; index++)
        {
            // Parts of a name, forms of a name, several values; the last byte may be there for an even length.
            if (bytes[index] is (byte)'^' or (byte)'=' or (byte)'\\' or 0)
                bytes[index] = (byte)' ';
        }

        var decoder = EncodingDetector.ByContent(bytes, isFinal: true);
        var text = new byte[(3 * bytes.Length) + 1];
        return decoder is not null && decoder.TryDecode(bytes, isFinal: true, text, out _, out var length)
            ? text[..length]
            : Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(bytes));
    }

    /// <summary>The runs of printable ASCII in bytes that are no text, with spaces between.</summary>
    public static byte[] Runs(ReadOnlySpan<byte> bytes)
    {
        var runs = new List<byte>();
        while (!bytes.IsEmpty)
        {
            var start = bytes.IndexOfAnyInRange((byte)' ', (byte)'~');
            if (start < 0)
                break;
            bytes = bytes[start..];
            var end = bytes.IndexOfAnyExceptInRange((byte)' ', (byte)'~');
            var run = end < 0 ? bytes : bytes[..end];
            if (run.Length >= ShortestRun)
                runs.AddRange([.. run, (byte)' ']);
            bytes = bytes[run.Length..];
        }

        return [.. runs];
    }

    // ISO 2022 escapes: two or three characters behind each.
    private static byte[] WithoutEscapes(ReadOnlySpan<byte> value)
    {
        var bytes = new List<byte>(value.Length);
        for (var index = 0; index < value.Length; index++)
        {
            if (value[index] == Escape)
                index += index + 1 < value.Length && value[index + 1] == (byte)'$' ? 3 : 2;
            else
                bytes.Add(value[index]);
        }

        return [.. bytes];
    }
}
