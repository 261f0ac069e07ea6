using System.Globalization;
using System.Text;
using Baygate.Transfers.Api.Problems;

namespace Baygate.Transfers.Api;

/// <summary>What texts people may send: they are shown to others, so nothing in them may be invisible or turn the direction of reading.</summary>
internal static class TextRules
{
    /// <summary>The longest file name in UTF-16 code units.</summary>
    public const int MaxFileName = 255;

    /// <summary>The longest reason in UTF-16 code units.</summary>
    public const int MaxReason = 1000;

    /// <summary>Checks a partner's own name for a file. It never becomes part of a path.</summary>
    /// <returns>The problem, or null.</returns>
    public static Problem? CheckFileName(string name)
    {
        if (name.Length is 0 or > MaxFileName) return Invalid($"It has 1 to {MaxFileName} characters.");
        if (name is "." or "..") return Invalid("It is not '.' or '..'.");
        if (name[0] == ' ' || name[^1] == ' ') return Invalid("It does not begin or end with a space.");
        if (name.IndexOfAny(['/', '\\']) >= 0) return Invalid("It has no '/' and no '\\'.");
        return HasUnshowable(name) ? Invalid("It has no control, bidirectional or broken characters.") : null;
    }

    /// <summary>Checks a person's reason.</summary>
    /// <returns>The problem, or null.</returns>
    public static Problem? CheckReason(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return RequestBody.Invalid("$.reason", "a reason is required.");
        if (reason.Length > MaxReason) return RequestBody.Invalid("$.reason", $"it has at most {MaxReason} characters.");
        return HasUnshowable(reason.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\n', ' '))
            ? RequestBody.Invalid("$.reason", "it has no control, bidirectional or broken characters.")
            : null;
    }

    private static Problem Invalid(string rule) => ProblemTypes.FileNameInvalid.With(rule);

    private static bool HasUnshowable(string text) =>
        text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar || IsUnshowable(rune));

    private static bool IsUnshowable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || IsBidirectionalControl(rune.Value);

    /// <summary>Marks, embeddings, overrides and isolates (Unicode Standard Annex 9, section 2).</summary>
    private static bool IsBidirectionalControl(int value) =>
        value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
