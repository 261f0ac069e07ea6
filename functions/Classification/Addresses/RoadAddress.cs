using System.Text;
using Baygate.Classification.Identifiers;

namespace Baygate.Classification.Addresses;

/// <summary>An address in English or Portuguese within running text, found by the word for its road.</summary>
internal static class RoadAddress
{
    private const int FurthestBack = 80;
    private const int FurthestBehind = 48;
    private const int MostNameWords = 6;

    private static readonly string[] Units = AddressTerms.Data.EnglishUnits.Split(' ');
    private static readonly string[] Places = AddressTerms.Data.EnglishPlaces.Split(", ");

    /// <summary>Reads an English address: a number, the capitalised name of the road; a unit before it or a place behind it.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="start">Where the word for the road stands.</param>
    /// <param name="end">Behind it.</param>
    /// <param name="from">Receives where the address begins.</param>
    /// <param name="to">Receives where it ends.</param>
    public static bool TryReadEnglish(ReadOnlySpan<byte> text, int start, int end, out int from, out int to)
    {
        (from, to) = (start, end);
        if (start == 0 || text[start - 1] != (byte)' ' || (end < text.Length && char.IsAsciiLetter((char)text[end])))
            return false;
        var words = 0;
        while (from > 0 && words <= MostNameWords && text[from - 1] == (byte)' ')
        {
            var word = from - 1;
            while (word > 0 && text[word - 1] is not ((byte)' ' or (byte)','))
                word--;
            if (char.IsAsciiDigit((char)text[word]))
            {
                from = word;
                break;
            }

            if (!char.IsAsciiLetterUpper((char)text[word]))
                return false;
            (from, words) = (word, words + 1);
        }

        return words > 0 && char.IsAsciiDigit((char)text[from]) && (TryPlace(text, ref to) | TryUnit(text, ref from));
    }

    /// <summary>Reads a Portuguese address: the road, its capitalised name, and a number behind it.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="start">Where the word for the road stands.</param>
    /// <param name="end">Behind it.</param>
    /// <param name="to">Receives where the address ends.</param>
    public static bool TryReadPortuguese(ReadOnlySpan<byte> text, int start, int end, out int to)
    {
        to = end;
        if (Groups.IsLetterOrDigit(text, start - 1))
            return false;
        var window = text[end..Math.Min(text.Length, end + FurthestBack)];
        var digit = window.IndexOfAnyInRange((byte)'0', (byte)'9');
        if (digit < 3 || window[..digit].ContainsAny(";:\n\"="u8) || !window[..digit].ContainsAnyInRange((byte)'A', (byte)'Z'))
            return false;
        to = end + digit;
        while (Groups.IsLetterOrDigit(text, to))
            to++;
        // Between the name and the number stand only words for number.
        var before = window[..digit].TrimEnd(" "u8);
        var comma = before.LastIndexOf((byte)',');
        return comma > 0 || before.EndsWith("º"u8) || before.EndsWith("°"u8) || before.EndsWith("o."u8) || before.EndsWith("."u8);
    }

    // A place behind the road, as far as a comma or two away.
    private static bool TryPlace(ReadOnlySpan<byte> text, ref int to)
    {
        var window = Encoding.UTF8.GetString(text[to..Math.Min(text.Length, to + FurthestBehind)]).ToLowerInvariant();
        foreach (var place in Places)
        {
            var at = window.IndexOf(place, StringComparison.Ordinal);
            if (at < 1 || at > 40 || char.IsAsciiLetter(window[at - 1]))
                continue;
            to += Encoding.UTF8.GetByteCount(window.AsSpan(0, at + place.Length));
            return true;
        }

        return false;
    }

    // A flat, floor or block before the number of the house.
    private static bool TryUnit(ReadOnlySpan<byte> text, ref int from)
    {
        var begin = Math.Max(0, from - FurthestBack);
        var window = Encoding.ASCII.GetString(text[begin..from]).ToLowerInvariant();
        var first = Units.Select(unit => WordIn(window, unit)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
        var floor = window.IndexOf("/f", StringComparison.Ordinal);
        if (first < 0 && floor < 0)
            return false;
        from = begin + (first >= 0 ? first : Math.Max(0, floor - 2));
        return true;
    }

    private static int WordIn(string window, string word)
    {
        var at = window.IndexOf(word + " ", StringComparison.Ordinal);
        return at > 0 && char.IsAsciiLetter(window[at - 1]) ? -1 : at;
    }
}
