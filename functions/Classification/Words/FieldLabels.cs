using System.Text;
using Baygate.Classification.Identifiers.Labels;

namespace Baygate.Classification.Words;

/// <summary>The labels of <c>field-values.json</c> before a colon or an equals sign.</summary>
internal static class FieldLabels
{
    private const int LongestLabel = 72;
    private const int BitsPerWord = 64;

    private static readonly LabelIndex Index;
    private static readonly ulong[] Endings = new ulong[(1 << 16) / BitsPerWord];

    static FieldLabels()
    {
        Rows = DataFile.Read("field-values.json", DataFileJson.Default.FieldValuesArray);
        var labels = Rows.SelectMany((row, index) => row.AllLabels().Select(label => (label, index))).ToList();
        Index = new LabelIndex(labels);
        foreach (var (label, _) in labels)
        {
            var end = Ending(Encoding.UTF8.GetBytes(label.TrimEnd('.', '°')).AsSpan()[^2..]);
            Endings[end / BitsPerWord] |= 1UL << (end % BitsPerWord);
        }
    }

    /// <summary>The rows of the file.</summary>
    public static IReadOnlyList<FieldValues> Rows { get; }

    /// <summary>Whether a label may end before a sign, from its last two bytes; a space or quote between them does not matter.</summary>
    /// <param name="text">UTF-8, normalised or not.</param>
    /// <param name="sign">Where the sign stands.</param>
    public static bool MayEndBefore(ReadOnlySpan<byte> text, int sign)
    {
        if (text[sign] == (byte)':' && text[sign..].StartsWith("://"u8))
            return true;
        var end = sign;
        while (end > 1 && sign - end < 2 && IsBetween(text[end - 1]))
            end--;
        if (end < 2)
            return false;
        var ending = Ending(text.Slice(end - 2, 2));
        return (Endings[ending / BitsPerWord] & (1UL << (ending % BitsPerWord))) != 0;
    }

    /// <summary>The row of the label that ends before a sign, or null.</summary>
    public static int? RowBefore(ReadOnlySpan<byte> text, int sign)
    {
        var end = sign;
        while (end > 1 && sign - end < 2 && IsBetween(text[end - 1]))
            end--;
        var begin = end;
        while (begin > 0 && end - begin < LongestLabel && IsOfLabel(text[begin - 1]))
            begin--;
        if (end - begin < 2)
            return null;
        Span<byte> bytes = stackalloc byte[FoldedText.Capacity];
        Span<byte> origins = stackalloc byte[FoldedText.Capacity];
        var folded = new FoldedText(text[begin..end], begin == 0 || !IsOfLabel(text[begin - 1]), bytes, origins);
        return Index.FindAtEnd(folded, out _) is >= 0 and var row ? row : null;
    }

    private static bool IsBetween(byte character) => character is (byte)' ' or (byte)'"' or (byte)'\'' or (byte)')' or (byte)']';

    private static bool IsOfLabel(byte character) =>
        character >= 0x80 || char.IsAsciiLetterOrDigit((char)character) || character is (byte)' ' or (byte)'_' or (byte)'-' or (byte)'.' or (byte)'/';

    private static int Ending(ReadOnlySpan<byte> bytes) => Lower(bytes[0]) << 8 | Lower(bytes[1]);

    private static byte Lower(byte character) => character is >= (byte)'A' and <= (byte)'Z' ? (byte)(character + 32) : character;
}
