using System.Text;
using Baygate.Classification.Identifiers;

namespace Baygate.Classification.Words;

/// <summary>A closed set of words.</summary>
/// <param name="words">They, parted by spaces.</param>
internal sealed class WordSet(string words)
{
    private readonly byte[][] _words =
    [
        .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).OrderByDescending(word => word.Length).Select(Upper),
    ];

    /// <summary>Bytes of the word that a value begins with, or 0; nothing else of the word follows.</summary>
    public int LengthAtStart(ReadOnlySpan<byte> value)
    {
        foreach (var word in _words)
        {
            if (StartsWith(value, word) && (word[^1] >= 0x80 || !Groups.IsLetterOrDigit(value, word.Length)) && !IsChineseAt(value, word.Length))
                return word.Length;
        }

        return 0;
    }

    private static byte[] Upper(string word) => [.. Encoding.UTF8.GetBytes(word).Select(Groups.Upper)];

    private static bool IsChineseAt(ReadOnlySpan<byte> value, int at) => Names.Characters.IsAt(value, at);

    private static bool StartsWith(ReadOnlySpan<byte> value, byte[] word)
    {
        if (value.Length < word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (Groups.Upper(value[i]) != word[i])
                return false;
        }

        return true;
    }
}
