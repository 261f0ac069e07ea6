namespace Baygate.Classification.Names;

/// <summary>Reads Chinese characters (U+3400 to U+9FFF, three bytes each in UTF-8) out of a text.</summary>
internal static class Characters
{
    /// <summary>Bytes of one.</summary>
    public const int Bytes = 3;

    /// <summary>Whether a Chinese character begins there.</summary>
    public static bool IsAt(ReadOnlySpan<byte> text, int at) =>
        (uint)at < (uint)text.Length && text.Length - at >= Bytes && text[at] is >= 0xE4 and <= 0xE9
        || ((uint)at < (uint)text.Length && text.Length - at >= Bytes && text[at] == 0xE3 && text[at + 1] >= 0x90);

    /// <summary>The character that begins there.</summary>
    public static char At(ReadOnlySpan<byte> text, int at) =>
        (char)((text[at] & 0x0F) << 12 | (text[at + 1] & 0x3F) << 6 | text[at + 2] & 0x3F);

    /// <summary>Reads those the text begins with.</summary>
    /// <returns>How many; at most as many as there is room for.</returns>
    public static int ReadForward(ReadOnlySpan<byte> text, Span<char> characters)
    {
        var count = 0;
        while (count < characters.Length && IsAt(text, count * Bytes))
            characters[count] = At(text, Bytes * count++);
        return count;
    }

    /// <summary>Reads those the text ends with, into the end of the room.</summary>
    /// <returns>How many; at most as many as there is room for.</returns>
    public static int ReadBackward(ReadOnlySpan<byte> text, Span<char> characters)
    {
        var count = 0;
        while (count < characters.Length && text.Length >= Bytes * (count + 1) && IsAt(text, text.Length - (Bytes * (count + 1))))
        {
            count++;
            characters[^count] = At(text, text.Length - (Bytes * count));
        }

        return count;
    }
}
