using System.Buffers;
using System.Text;
using Baygate.Classification.Names;

namespace Baygate.Classification.Addresses;

/// <summary>An address behind a label, or as a whole value: it has a division, road, building or unit, in any of the languages of the area.</summary>
internal static class AddressText
{
    private const int Longest = 200;
    private const int FewestSigns = 2;

    private static readonly SearchValues<byte> Ends = SearchValues.Create(";\n\t|\"}"u8);

    private static readonly HashSet<char> Signs =
        [.. AddressTerms.Data.Districts, .. AddressTerms.Data.Roads, .. AddressTerms.Data.Units];

    private static readonly string[] Words =
    [
        .. AddressTerms.Data.EnglishUnits.Split(' '),
        "road", "rd", "street", "st", "avenue", "ave", "lane", "path", "terrace", "drive", "court", "garden", "gardens", "estate", "building", "mansion",
        "centre", "plaza", "house", "/f", "rua", "avenida", "travessa", "estrada", "largo", "beco", "calçada", "edifício", "edf", "bloco", "andar", "n.º",
    ];

    /// <summary>Bytes of the address the text begins with, or 0: it ends with the line, a semicolon, 。, or two spaces.</summary>
    public static int ReadAfter(ReadOnlySpan<byte> text)
    {
        var end = text[..Math.Min(text.Length, Longest)].IndexOfAny(Ends);
        var value = text[..(end < 0 ? Math.Min(text.Length, Longest) : end)];
        value = Before(Before(value, "。"u8), "  "u8);
        // Behind a comma in Chinese another statement begins.
        if (Characters.IsAt(value, 0) && value.IndexOf((byte)',') is > 0 and var comma)
            value = value[..comma];
        value = value.TrimEnd(" ,."u8);
        return IsWhole(value) ? value.Length : 0;
    }

    /// <summary>Whether a value is an address.</summary>
    /// <param name="value">Normalised and trimmed.</param>
    public static bool IsWhole(ReadOnlySpan<byte> value)
    {
        if (value.Length is < 6 or > 2 * Longest)
            return false;
        var signs = 0;
        for (var at = 0; at < value.Length; at++)
            signs += Characters.IsAt(value, at) && Signs.Contains(Characters.At(value, at)) ? 1 : 0;
        return signs >= FewestSigns || (value.ContainsAnyInRange((byte)'0', (byte)'9') && HasWord(value));
    }

    private static ReadOnlySpan<byte> Before(ReadOnlySpan<byte> value, ReadOnlySpan<byte> stop)
    {
        var at = value.IndexOf(stop);
        return at < 0 ? value : value[..at];
    }

    private static bool HasWord(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value).ToLowerInvariant();
        foreach (var word in Words)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            var end = at + word.Length;
            if (at >= 0 && (at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
                return true;
        }

        return false;
    }
}
