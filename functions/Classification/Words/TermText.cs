using System.Text;

namespace Baygate.Classification.Words;

/// <summary>A term in words, such as the name of a disease or a drug.</summary>
internal static class TermText
{
    private const int Longest = 120;

    // What stands in a field that says nothing.
    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "无", "無", "暂无", "未知", "不详", "不詳", "待定", "none", "null", "unknown", "pending", "nil", "n/a", "na", "nenhum", "nenhuma", "true", "false",
    };

    /// <summary>Whether a value is a term: letters for the most part, and no filler.</summary>
    public static bool IsTerm(ReadOnlySpan<byte> value)
    {
        if (value.Length is < 3 or > Longest)
            return false;
        var letters = 0;
        foreach (var character in value)
            letters += character >= 0x80 || char.IsAsciiLetter((char)character) ? 1 : 0;
        return 2 * letters > value.Length && !Fillers.Contains(Encoding.UTF8.GetString(value));
    }
}
