namespace Baygate.Classification.Names;

/// <summary>
/// Personal names in Chinese characters: a surname, of two characters if it is a compound one, and one or two of a given name. Characters
/// alone prove little, so a name is read only where something says that one may stand there: a label, a title, a column.
/// </summary>
internal static class ChineseName
{
    // The longest name and the character behind it, with the one before it.
    private const int Window = 6;

    /// <summary>Bytes of the name the text begins with, or 0.</summary>
    /// <param name="text">Normalised text behind a label.</param>
    /// <param name="isSure">Whether the label means nothing else, so that rare surnames count too.</param>
    public static int ReadAfter(ReadOnlySpan<byte> text, bool isSure)
    {
        Span<char> characters = stackalloc char[Window];
        var count = Characters.ReadForward(text, characters);
        characters = characters[..count];
        var surname = Surname.LengthOf(characters, isSure);
        if (surname == 0 || count <= surname || !Surname.CanBeGiven(characters[surname]) || Surname.IsOtherWord(characters))
            return 0;
        var shorter = surname + 1;
        if (count == shorter || (count > shorter + 1 && Surname.CanFollow(characters[shorter])))
            return shorter * Characters.Bytes;
        if (!Surname.CanBeGiven(characters[shorter]))
            return 0;
        var longer = shorter + 1;
        return count == longer || Surname.CanFollow(characters[longer]) ? longer * Characters.Bytes : 0;
    }

    /// <summary>Bytes of the name the text ends with, or 0.</summary>
    /// <param name="text">Normalised text before a title.</param>
    public static int ReadBefore(ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[Window];
        var count = Characters.ReadBackward(text, characters);
        characters = characters[(Window - count)..];
        var length = Math.Min(count, 4);
        for (; length >= 2; length--)
        {
            var name = characters[^length..];
            var surname = Surname.LengthOf(name, isSure: false);
            if (surname == 0 || length - surname is < 1 or > 2 || !IsGiven(name[surname..]) || Surname.IsOtherWord(name))
                continue;
            // Of 于李明 the name is 李明, unless nothing stands before it.
            if (surname == 1 && length == 3 && count > length && Surname.LengthOf(name[1..], isSure: false) > 0)
                continue;
            return length * Characters.Bytes;
        }

        return 0;
    }

    /// <summary>Whether the whole text is such a name.</summary>
    /// <param name="text">A value.</param>
    /// <param name="isSure">Whether rare surnames count too.</param>
    public static bool IsWhole(ReadOnlySpan<byte> text, bool isSure)
    {
        if (text.Length is < 2 * Characters.Bytes or > 4 * Characters.Bytes)
            return false;
        Span<char> characters = stackalloc char[Window];
        var count = Characters.ReadForward(text, characters);
        characters = characters[..count];
        var surname = Surname.LengthOf(characters, isSure);
        return count * Characters.Bytes == text.Length
            && surname > 0
            && count - surname is 1 or 2
            && IsGiven(characters[surname..])
            && !Surname.IsOtherWord(characters);
    }

    private static bool IsGiven(ReadOnlySpan<char> characters)
    {
        foreach (var character in characters)
        {
            if (!Surname.CanBeGiven(character))
                return false;
        }

        return true;
    }
}
