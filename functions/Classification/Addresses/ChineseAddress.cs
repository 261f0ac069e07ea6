using System.Text;
using Baygate.Classification.Names;

namespace Baygate.Classification.Addresses;

/// <summary>
/// An address in Chinese within running text: an administrative division or a place of the Greater Bay Area, a road or estate, the number of
/// a house, and what follows it of building, floor and room.
/// </summary>
internal static class ChineseAddress
{
    private const int LongestNumber = 8;
    private const int FurthestBack = 30;
    private const int LongestStep = 12;
    private const int LongestEnd = 240;

    private static readonly HashSet<char> Districts = [.. AddressTerms.Data.Districts];
    private static readonly HashSet<char> Roads = [.. AddressTerms.Data.Roads];
    private static readonly HashSet<char> Units = [.. AddressTerms.Data.Units];
    private static readonly byte[][] Provinces = [.. AddressTerms.Data.Provinces.Split(' ').Select(Encoding.UTF8.GetBytes)];

    /// <summary>Reads the address around the number of a house.</summary>
    /// <param name="text">Normalised text.</param>
    /// <param name="sign">Where the character behind the number stands.</param>
    /// <param name="behind">Behind that character.</param>
    /// <param name="from">Receives where the address begins.</param>
    /// <param name="to">Receives where it ends.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, int sign, int behind, out int from, out int to)
    {
        (from, to) = (sign, behind);
        var number = sign;
        while (number > 0 && sign - number < LongestNumber && IsOfNumber(text[number - 1]))
            number--;
        if (number == sign || number < Characters.Bytes || !Characters.IsAt(text, number - Characters.Bytes)
            || !Roads.Contains(Characters.At(text, number - Characters.Bytes)))
        {
            return false;
        }

        from = Begin(text, number, out var hasDivision);
        if (hasDivision)
            to = End(text, behind);
        return hasDivision;
    }

    /// <summary>Where the buildings, floors and rooms behind a number end.</summary>
    public static int End(ReadOnlySpan<byte> text, int behind)
    {
        var (end, at, steps) = (behind, behind, 0);
        while (at < text.Length && at - behind < LongestEnd && steps++ < LongestStep)
        {
            if (Characters.IsAt(text, at))
            {
                var isUnit = Units.Contains(Characters.At(text, at));
                at += Characters.Bytes;
                (end, steps) = isUnit ? (at, 0) : (end, steps);
            }
            else if (IsOfNumber(text[at]) || text[at] == (byte)' ')
            {
                at++;
            }
            else
            {
                break;
            }
        }

        // A number at the very end is of a room.
        return at > end && at == text.Length && char.IsAsciiDigit((char)text[at - 1]) ? at : end;
    }

    // Back over the characters and numbers before the number, to the first place named.
    private static int Begin(ReadOnlySpan<byte> text, int number, out bool hasDivision)
    {
        var (begin, at, steps) = (number, number, 0);
        hasDivision = false;
        while (at > 0 && steps++ < FurthestBack)
        {
            if (at >= Characters.Bytes && Characters.IsAt(text, at - Characters.Bytes))
            {
                at -= Characters.Bytes;
                if (Districts.Contains(Characters.At(text, at)))
                    (hasDivision, begin) = (true, Math.Max(0, at - (2 * Characters.Bytes)));
                if (StartsWithProvince(text[at..]))
                    (hasDivision, begin) = (true, at);
            }
            else if (IsOfNumber(text[at - 1]))
            {
                at--;
            }
            else
            {
                break;
            }
        }

        // Two characters before a division may lie before the first that was met.
        begin = Math.Max(begin, at);
        while (begin < number && (text[begin] & 0xC0) == 0x80)
            begin++;
        return begin;
    }

    private static bool StartsWithProvince(ReadOnlySpan<byte> text)
    {
        foreach (var province in Provinces)
        {
            if (text.StartsWith(province))
                return true;
        }

        return false;
    }

    private static bool IsOfNumber(byte character) => char.IsAsciiLetterOrDigit((char)character) || character == (byte)'-';
}
