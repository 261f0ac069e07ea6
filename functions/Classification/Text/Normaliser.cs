using System.Buffers;

namespace Baygate.Classification.Text;

/// <summary>
/// The normalised view identifiers are looked for in (law, 2.0 rule 1): full-width forms and wide spaces narrowed as NFKC does,
/// zero-width characters removed, all dashes written as a hyphen. It is never longer than the text.
/// </summary>
internal sealed class Normaliser
{
    // First bytes of C2 A0 and C2 AD, E2 80 8B and others, E3 80 80, EF BC 81 and others.
    private static readonly SearchValues<byte> Leads = SearchValues.Create(0xC2, 0xE2, 0xE3, 0xEF);

    private byte[] _view = [];

    /// <summary>Normalises a text.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <returns>The text itself, or a view that lasts until the next call.</returns>
    public ReadOnlySpan<byte> Normalise(ReadOnlySpan<byte> text)
    {
        var next = text.IndexOfAny(Leads);
        if (next < 0)
            return text;
        if (_view.Length < text.Length)
            _view = new byte[Math.Max(text.Length, 2 * _view.Length)];

        int read = 0, written = 0;
        while (next >= 0)
        {
            text.Slice(read, next).CopyTo(_view.AsSpan(written));
            written += next;
            read += next;
            var length = text[read] == 0xC2 ? 2 : 3;
            // Formats that promise ASCII can hold anything: what is cut off stays as it is.
            if (length > text.Length - read)
                break;
            if (Replacement(text.Slice(read, length)) is not { } replacement)
                text.Slice(read, length).CopyTo(_view.AsSpan((written += length) - length));
            else if (replacement != 0)
                _view[written++] = replacement;
            read += length;
            next = text[read..].IndexOfAny(Leads);
        }

        text[read..].CopyTo(_view.AsSpan(written));
        return _view.AsSpan(0, written + text.Length - read);
    }

    /// <summary>Whether a text may hold in its view what it does not hold as it stands. Marks that end a clause bring out nothing.</summary>
    /// <param name="text">Valid UTF-8.</param>
    public static bool MayBringOut(ReadOnlySpan<byte> text)
    {
        while (text.IndexOfAny(Leads) is var next and >= 0)
        {
            var length = text[next] == 0xC2 ? 2 : 3;
            if (Replacement(text.Slice(next, length)) is not (null or (byte)',' or (byte)';' or (byte)'!' or (byte)'?'))
                return true;
            text = text[(next + length)..];
        }

        return false;
    }

    /// <summary>What a character becomes: an ASCII character, nothing (0), or itself (null).</summary>
    private static byte? Replacement(ReadOnlySpan<byte> character)
    {
        var codePoint = character.Length == 2
            ? (character[0] & 0x1F) << 6 | character[1] & 0x3F
            : (character[0] & 0x0F) << 12 | (character[1] & 0x3F) << 6 | character[2] & 0x3F;
        return codePoint switch
        {
            >= 0xFF01 and <= 0xFF5E => (byte)(codePoint - 0xFEE0),
            0x00A0 or 0x3000 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F => (byte)' ',
            (>= 0x2010 and <= 0x2015) or 0x2212 => (byte)'-',
            0x00AD or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2064) or 0xFEFF => 0,
            _ => null,
        };
    }
}
