using System.Text;
using Baygate.Classification.Identifiers.Labels;
using Baygate.Classification.Text;

namespace Baygate.Classification.Words;

/// <summary>The labels of <c>field-values.json</c> before a colon or an equals sign.</summary>
internal static class FieldLabels
{
    private const int LongestLabel = 72;

    private static readonly LabelIndex Index;

    static FieldLabels()
    {
        Rows = DataFile.Read("field-values.json", DataFileJson.Default.FieldValuesArray);
        Index = new LabelIndex(Rows.SelectMany((row, index) => row.AllLabels().Select(label => new Label(label, index))), signs: " _-./");
    }

    /// <summary>The rows of the file.</summary>
    public static IReadOnlyList<FieldValues> Rows { get; }

    /// <summary>Where, by its last bytes, a label may end.</summary>
    public static LabelEndings Endings => Index.Endings;

    /// <summary>The words labels end with.</summary>
    public static LabelWords Words => Index.Words;

    /// <summary>
    /// Whether a label ends before a sign, or what may be one once the text is normalised; a space or quote between them does not matter.
    /// </summary>
    /// <param name="text">UTF-8, normalised or not.</param>
    /// <param name="sign">Where the sign stands.</param>
    public static bool MayEndBefore(ReadOnlySpan<byte> text, int sign)
    {
        if (text[sign] == (byte)':' && text[sign..].StartsWith("://"u8))
            return true;
        if (RowBefore(text, sign) is not null)
            return true;
        var before = text[Math.Max(0, sign - LongestLabel)..sign];
        return !Ascii.IsValid(before) && Normaliser.HasOtherWords(before);
    }

    /// <summary>The row of the label that ends before a sign, or null.</summary>
    public static int? RowBefore(ReadOnlySpan<byte> text, int sign)
    {
        var end = EndBefore(text, sign);
        return RowAt(text, end) ?? RowAt(text, BeforeRemark(text, end));
    }

    private static int? RowAt(ReadOnlySpan<byte> text, int end) =>
        end > 1 && Index.FindEnding(text, Math.Max(0, end - LongestLabel), end) is >= 0 and var row ? row : null;

    private static int EndBefore(ReadOnlySpan<byte> text, int sign)
    {
        var end = sign;
        while (end > 1 && sign - end < 2 && IsBetween(text[end - 1]))
            end--;
        return end;
    }

    // Before the parenthesis that closes there, as in Name (in English), with or without its space; 0 if none does.
    private static int BeforeRemark(ReadOnlySpan<byte> text, int end)
    {
        const int longest = 32;
        if (end >= text.Length || text[end] != (byte)')')
            return 0;
        var from = Math.Max(0, end - longest);
        var open = text[from..end].LastIndexOfAny("()"u8);
        if (open < 0 || text[from + open] != (byte)'(')
            return 0;
        var before = from + open;
        return before > 0 && text[before - 1] == (byte)' ' ? before - 1 : before;
    }

    private static bool IsBetween(byte character) => character is (byte)' ' or (byte)'"' or (byte)'\'' or (byte)')' or (byte)']';
}
