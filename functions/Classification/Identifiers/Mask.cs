using System.Text;

namespace Baygate.Classification.Identifiers;

/// <summary>Stars in place of characters.</summary>
internal static class Mask
{
    private const int MostStars = 8;

    /// <summary>An ASCII value with its first and last characters kept.</summary>
    public static string Keep(ReadOnlySpan<byte> value, int first, int last) => string.Concat(
        Encoding.ASCII.GetString(value[..first]),
        new string('*', value.Length - first - last),
        Encoding.ASCII.GetString(value[^last..]));

    /// <summary>Any value in UTF-8: its first character if there are three or more, then stars, not telling its length beyond eight.</summary>
    public static string Free(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value);
        var runes = text.EnumerateRunes().Take(MostStars + 2).ToArray();
        return runes.Length < 3
            ? new string('*', runes.Length)
            : runes[0] + new string('*', Math.Min(runes.Length - 1, MostStars));
    }
}
