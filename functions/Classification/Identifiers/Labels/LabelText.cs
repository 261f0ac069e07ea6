using System.Text;

namespace Baygate.Classification.Identifiers.Labels;

/// <summary>
/// Text in the form labels are compared in, read from behind: ASCII letters in lower case, Latin letters without accents, other characters as
/// they are, nothing of what stands between them.
/// </summary>
internal static class LabelText
{
    /// <summary>Most bytes of a label, with what may stand within it.</summary>
    public const int Longest = 96;

    /// <summary>What is dropped: white space and signs.</summary>
    public const byte Nothing = (byte)'@';

    /// <summary>First byte of the letters U+00C0 to U+00FF, the second of which tells the letter.</summary>
    public const byte LatinLead = 0xC3;

    // The letters U+00C0 to U+00FF without their accents; a space where there is no such letter.
    private static ReadOnlySpan<byte> Plain => "aaaaaaaceeeeiiii nooooo ouuuuy  aaaaaaaceeeeiiii nooooo ouuuuy y"u8;

    /// <summary>The folded byte that ends at a place.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="end">Behind it, above 0.</param>
    /// <param name="length">Receives how many bytes of the text it is.</param>
    public static byte Before(ReadOnlySpan<byte> text, int end, out int length)
    {
        var character = text[end - 1];
        length = 1;
        if (character < 0x80)
            return Folded[character];
        if (character >= 0xC0 || end < 2 || text[end - 2] != LatinLead || Plain[character & 0x3F] == (byte)' ')
            return character;
        length = 2;
        return Plain[character & 0x3F];
    }

    /// <summary>Folds a whole label.</summary>
    public static byte[] Fold(string label)
    {
        var text = Encoding.UTF8.GetBytes(label);
        var folded = new List<byte>();
        for (var end = text.Length; end > 0;)
        {
            var character = Before(text, end, out var length);
            end -= length;
            if (character != Nothing)
                folded.Insert(0, character);
        }

        return [.. folded];
    }

    /// <summary>The bytes that a folded one may be written with as its last.</summary>
    public static IEnumerable<byte> LastBytesOf(byte folded)
    {
        yield return folded;
        if (folded >= 0x80)
            yield break;
        yield return char.IsAsciiLetter((char)folded) ? (byte)(folded & ~0x20) : folded;
        for (var index = 0; index < Plain.Length; index++)
        {
            if (Plain[index] == folded)
                yield return (byte)(0x80 + index);
        }
    }

    /// <summary>Whether a word begins there, or nothing stands there. Each Chinese character is a word of its own.</summary>
    public static bool IsBorder(ReadOnlySpan<byte> text, int at)
    {
        if (at == 0 || at >= text.Length)
            return true;
        var character = text[at];
        if (character >= 0x80)
            return character >= 0xC0 && !(IsAccented(text, at) && char.IsAsciiLetter((char)Before(text, at, out _)));
        if (!IsLetterOrDigit(character))
            return true;
        var previous = text[at - 1];
        return !IsLetterOrDigit(previous < 0x80 ? previous : Before(text, at, out _))
            || (char.IsAsciiLetterUpper((char)character) && (previous >= 0x80 || char.IsAsciiLetterLower((char)previous)));
    }

    // What each ASCII character is folded to; an at sign stands for nothing.
    private static ReadOnlySpan<byte> Folded =>
        "@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@0123456789@@@@@@@abcdefghijklmnopqrstuvwxyz@@@@@@abcdefghijklmnopqrstuvwxyz@@@@@"u8;

    private static bool IsAccented(ReadOnlySpan<byte> text, int at) =>
        text[at] == LatinLead && at + 1 < text.Length && Plain[text[at + 1] & 0x3F] != (byte)' ';

    private static bool IsLetterOrDigit(byte character) => character < 0x80 && char.IsAsciiLetterOrDigit((char)character);
}
