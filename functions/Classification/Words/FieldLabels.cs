using System.Text;
using Baygate.Classification.Identifiers.Labels;
using Baygate.Classification.Text;

namespace Baygate.Classification.Words;

/// <summary>The labels of <c>field-values.json</c> before a colon or an equals sign.</summary>
internal static class FieldLabels
{
    private const int LongestLabel = 72;

    private static readonly LabelIndex Index;
    private static readonly BitTable Endings;

    static FieldLabels()
    {
        Rows = DataFile.Read("field-values.json", DataFileJson.Default.FieldValuesArray);
        var labels = Rows.SelectMany((row, index) => row.AllLabels().Select(label => (label, index))).ToList();
        Index = new LabelIndex(labels);
        Endings = new BitTable(labels.Select(label => Encoding.UTF8.GetBytes(label.label.TrimEnd('.', '°'))).SelectMany(EndingsOf));
    }

    /// <summary>The rows of the file.</summary>
    public static IReadOnlyList<FieldValues> Rows { get; }

    /// <summary>
    /// Whether a label ends before a sign, or what may be one once the text is normalised; a space or quote between them does not matter. The
    /// last three bytes tell first, which is enough nearly always.
    /// </summary>
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
        return Endings.Contains(Ending(end > 2 ? text[end - 3] : (byte)0, text[end - 2], text[end - 1]))
            && (RowBefore(text, sign) is not null || Normaliser.HasOtherWords(text[Math.Max(0, sign - LongestLabel)..sign]));
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
        var folded = new FoldedText(text[begin..end], begin == 0 || !IsOfLabel(text[begin - 1]), bytes);
        return Index.FindAtEnd(folded) is >= 0 and var row ? row : null;
    }

    private static bool IsBetween(byte character) => character is (byte)' ' or (byte)'"' or (byte)'\'' or (byte)')' or (byte)']';

    private static bool IsOfLabel(byte character) =>
        character >= 0x80 || char.IsAsciiLetterOrDigit((char)character) || character is (byte)' ' or (byte)'_' or (byte)'-' or (byte)'.' or (byte)'/';

    // Before a label of two bytes anything may stand.
    private static IEnumerable<int> EndingsOf(byte[] label) => label.Length > 2
        ? [Ending(label[^3], label[^2], label[^1])]
        : Enumerable.Range(0, 256).Select(before => Ending((byte)before, label[0], label[1]));

    // Three bytes mixed into 16 bits: a label passes, little else does. A separator in the label counts as any other.
    private static int Ending(byte third, byte second, byte last) =>
        ((Lower(third) * 0x1F35) ^ (Lower(second) << 8) ^ Lower(last)) & 0xFFFF;

    private static byte Lower(byte character) => character is >= (byte)'A' and <= (byte)'Z' ? (byte)(character + 32) : character;
}
