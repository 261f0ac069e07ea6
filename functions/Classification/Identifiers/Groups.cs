namespace Baygate.Classification.Identifiers;

/// <summary>
/// Reads values that may be written in groups, parted by single spaces, hyphens or dots: always the same one (law, 2.0 rule 2).
/// A value is closed: no letter or digit follows, and it is no part of a decimal or of a longer series.
/// </summary>
internal static class Groups
{
    /// <summary>Reads letters and digits in groups of the lengths of <paramref name="pattern"/>.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="start">Where the first group begins.</param>
    /// <param name="pattern">Lengths of the groups.</param>
    /// <param name="value">Receives them joined, in upper case.</param>
    /// <param name="end">Behind the last group.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, int start, ReadOnlySpan<int> pattern, Span<byte> value, out int end)
    {
        byte separator = 0;
        var written = 0;
        end = start;
        for (var group = 0; group < pattern.Length; group++)
        {
            if (group > 0 && !TrySeparator(text, ref end, ref separator))
                return false;
            if (end + pattern[group] > text.Length)
                return false;
            for (var last = end + pattern[group]; end < last; end++)
            {
                if (!char.IsAsciiLetterOrDigit((char)text[end]))
                    return false;
                value[written++] = Upper(text[end]);
            }

            if (IsLetterOrDigit(text, end))
                return false;
        }

        return IsClosed(text, start, end, separator);
    }

    /// <summary>Whether a letter or digit stands there.</summary>
    public static bool IsLetterOrDigit(ReadOnlySpan<byte> text, int at) =>
        (uint)at < (uint)text.Length && char.IsAsciiLetterOrDigit((char)text[at]);

    /// <summary>Whether all of the value are digits.</summary>
    public static bool AllDigits(ReadOnlySpan<byte> value) => !value.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    /// <summary>The upper case of an ASCII letter.</summary>
    public static byte Upper(byte character) => character is >= (byte)'a' and <= (byte)'z' ? (byte)(character - 32) : character;

    private static bool TrySeparator(ReadOnlySpan<byte> text, ref int at, ref byte separator)
    {
        if (at >= text.Length || text[at] is not ((byte)' ' or (byte)'-' or (byte)'.') || (separator != 0 && text[at] != separator))
            return false;
        separator = text[at++];
        return true;
    }

    private static bool IsClosed(ReadOnlySpan<byte> text, int start, int end, byte separator) =>
        !Continues(text, start - 1, -1, separator) && !Continues(text, end, +1, separator);

    // A dot before a digit makes a decimal or a version; the value's own hyphen before a digit makes a longer series.
    private static bool Continues(ReadOnlySpan<byte> text, int at, int step, byte separator) =>
        (uint)at < (uint)text.Length
        && (text[at] == (byte)'.' || (separator == (byte)'-' && text[at] == separator))
        && (uint)(at + step) < (uint)text.Length
        && char.IsAsciiDigit((char)text[at + step]);
}
