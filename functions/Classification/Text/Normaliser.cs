using System.Buffers;

namespace Baygate.Classification.Text;

/// <summary>
/// The normalised view identifiers are looked for in (law, 2.0 rule 1): full-width forms and wide spaces narrowed as NFKC does, but for the
/// marks that end a sentence, which are no part of any value; zero-width characters removed, all dashes written as a hyphen, all dots in
/// the middle of a line as U+00B7. It is never longer than the text.
/// </summary>
internal sealed class Normaliser
{
    private const int Itself = -1;
    private const int Removed = -2;
    private const int MiddleDot = 0xB7;

    // First bytes of C2 A0 and C2 AD, E2 80 8B and others, E3 80 80, EF BC 81 and others.
    private static readonly SearchValues<byte> Leads = SearchValues.Create(0xC2, 0xE2, 0xE3, 0xEF);

    private byte[] _view = [];

    /// <summary>Normalises a text.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <returns>The text itself, or a view that lasts until the next call.</returns>
    public ReadOnlySpan<byte> Normalise(ReadOnlySpan<byte> text)
    {
        var read = NextSpecial(text, 0);
        if (read == text.Length)
            return text;
        if (_view.Length < text.Length)
            _view = new byte[Math.Max(text.Length, 2 * _view.Length)];

        text[..read].CopyTo(_view);
        var written = read;
        while (read < text.Length)
        {
            Write(ReplacementAt(text, read), ref written);
            read += text[read] == 0xC2 ? 2 : 3;
            var next = NextSpecial(text, read);
            text[read..next].CopyTo(_view.AsSpan(written));
            written += next - read;
            read = next;
        }

        return _view.AsSpan(0, written);
    }

    /// <summary>Whether a character begins there that the view has otherwise, a comma and a semicolon left aside.</summary>
    public static bool IsSpecialAt(ReadOnlySpan<byte> text, int at) =>
        at < text.Length && text[at] >= 0x80 && ReplacementAt(text, at) is not (Itself or ',' or ';');

    /// <summary>
    /// Whether the character there may make a word or a number of what stands around it, or an address: a full-width letter, digit or at sign, one
    /// that is removed, or a space behind a letter or a dot.
    /// </summary>
    public static bool MakesWordAt(ReadOnlySpan<byte> text, int at) => ReplacementAt(text, at) switch
    {
        Removed or '@' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => true,
        ' ' => at > 0 && (text[at - 1] == (byte)'.' || char.IsAsciiLetter((char)text[at - 1])),
        _ => false,
    };

    /// <summary>Whether such a character ends there.</summary>
    public static bool IsSpecialBefore(ReadOnlySpan<byte> text, int at)
    {
        if (at == 0 || text[at - 1] < 0x80)
            return false;
        var start = at - 1;
        while (start > 0 && (text[start] & 0xC0) == 0x80)
            start--;
        return IsSpecialAt(text, start);
    }

    /// <summary>Whether the words of a text are otherwise in the view: other letters, or borders; marks such as parentheses left aside.</summary>
    public static bool HasOtherWords(ReadOnlySpan<byte> text)
    {
        // The text may begin or end within a character.
        for (var at = 0; text[at..].IndexOfAny(Leads) is var offset and >= 0; at++)
        {
            at += offset;
            if (at + 3 > text.Length || ReplacementAt(text, at) is Removed or ' ' or '-' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'))
                return true;
        }

        return false;
    }

    private static int NextSpecial(ReadOnlySpan<byte> text, int from)
    {
        while (text[from..].IndexOfAny(Leads) is var offset and >= 0)
        {
            if (ReplacementAt(text, from + offset) != Itself)
                return from + offset;
            from = Math.Min(text.Length, from + offset + 2);
        }

        return text.Length;
    }

    private void Write(int replacement, ref int written)
    {
        if (replacement == MiddleDot)
            _view[written++] = 0xC2;
        if (replacement != Removed)
            _view[written++] = (byte)replacement;
    }

    // What the character there becomes. Formats that promise ASCII can hold anything: what is cut off stays as it is.
    private static int ReplacementAt(ReadOnlySpan<byte> text, int at) => text[at] switch
    {
        0xC2 when at + 1 < text.Length => Replacement((text[at] & 0x1F) << 6 | text[at + 1] & 0x3F),
        0xE2 or 0xE3 or 0xEF when at + 2 < text.Length => Replacement((text[at] & 0x0F) << 12 | (text[at + 1] & 0x3F) << 6 | text[at + 2] & 0x3F),
        _ => Itself,
    };

    private static int Replacement(int codePoint) => codePoint switch
    {
        0xFF01 or 0xFF1F => Itself,
        >= 0xFF01 and <= 0xFF5E => codePoint - 0xFEE0,
        0x00A0 or 0x3000 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F => ' ',
        (>= 0x2010 and <= 0x2015) or 0x2212 => '-',
        0x2022 or 0x2027 or 0x30FB or 0xFF65 => MiddleDot,
        0x00AD or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2064) or 0xFEFF => Removed,
        _ => Itself,
    };
}
