using System.Text;

namespace Baygate.Classification.Identifiers.Labels;

/// <summary>
/// A short piece of text in the form labels are compared in: ASCII letters in lower case, Latin letters without accents, other characters
/// as they are, nothing between them. It remembers where words begin.
/// </summary>
internal ref struct FoldedText
{
    /// <summary>Most bytes of a piece.</summary>
    public const int Capacity = 96;

    // The letters U+00C0 to U+00FF without their accents; a space where there is no such letter.
    private static ReadOnlySpan<byte> Plain => "aaaaaaaceeeeiiii nooooo ouuuuy  aaaaaaaceeeeiiii nooooo ouuuuy y"u8;

    private readonly Span<byte> _bytes;
    private UInt128 _wordStarts;
    private int _length;

    /// <summary>Folds a piece.</summary>
    /// <param name="text">Normalised text, at most <see cref="Capacity"/> bytes.</param>
    /// <param name="isWordStart">Whether its first byte begins a word.</param>
    /// <param name="bytes">Room for as many bytes.</param>
    public FoldedText(ReadOnlySpan<byte> text, bool isWordStart, Span<byte> bytes)
    {
        _bytes = bytes;
        byte previous = isWordStart ? (byte)' ' : (byte)'a';
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (character < 0x80)
            {
                previous = AddAscii(character, previous);
            }
            else if (character is 0xC3 && at + 1 < text.Length && Plain[text[at + 1] & 0x3F] is var plain && plain != (byte)' ')
            {
                Add(plain, !char.IsAsciiLetter((char)previous));
                previous = plain;
                at++;
            }
            else
            {
                // A character of its own in Chinese, or a sign: continuation bytes follow it without a border.
                Add(character, character >= 0xC0);
                previous = character;
            }
        }
    }

    /// <summary>The folded bytes.</summary>
    public readonly ReadOnlySpan<byte> Bytes => _bytes[.._length];

    /// <summary>Folds a whole term.</summary>
    public static byte[] Fold(string term)
    {
        Span<byte> bytes = stackalloc byte[Capacity];
        return new FoldedText(Encoding.UTF8.GetBytes(term), isWordStart: true, bytes).Bytes.ToArray();
    }

    /// <summary>Whether a word begins there, or nothing stands there.</summary>
    public readonly bool IsBorder(int at) => at >= _length || ((_wordStarts >> at) & 1) != 0;

    private byte AddAscii(byte character, byte previous)
    {
        if (!char.IsAsciiLetterOrDigit((char)character))
            return (byte)' ';
        var startsWord = !char.IsAsciiLetterOrDigit((char)previous) || (char.IsAsciiLetterUpper((char)character) && char.IsAsciiLetterLower((char)previous));
        Add((byte)(char.IsAsciiLetterUpper((char)character) ? character + 32 : character), startsWord);
        return character;
    }

    private void Add(byte character, bool startsWord)
    {
        if (startsWord)
            _wordStarts |= UInt128.One << _length;
        _bytes[_length++] = character;
    }
}
