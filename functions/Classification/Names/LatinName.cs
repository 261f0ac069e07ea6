using System.Text;

namespace Baygate.Classification.Names;

/// <summary>
/// Personal names in Latin letters: Cantonese (CHAN Tai Man), pinyin, Portuguese (Maria da Silva Rosário) and English, in words that begin
/// with a capital, with particles between them. No word is one of organisations, places or products.
/// </summary>
internal static class LatinName
{
    private const int MostWords = 7;
    private const int LongestWord = 24;

    private static readonly HashSet<string> Surnames;
    private static readonly HashSet<string> GivenNames;
    private static readonly HashSet<string> Particles;
    private static readonly HashSet<string> NotNames;

    static LatinName()
    {
        var terms = DataFile.Read("latin-names.json", DataFileJson.Default.LatinNameTerms);
        Surnames = [.. terms.RomanisedSurnames.Split(' '), .. terms.PortugueseSurnames.Split(' '), .. terms.EnglishSurnames.Split(' ')];
        GivenNames = [.. terms.GivenNames.Split(' ')];
        Particles = [.. terms.Particles.Split(' ')];
        NotNames = [.. terms.NotNames.Split(' ')];
    }

    /// <summary>Bytes of the name the text begins with, or 0.</summary>
    /// <param name="text">Normalised text behind a label or a title.</param>
    /// <param name="fewestWords">Most often two: a single word is a name only if it is known as one.</param>
    public static int ReadAfter(ReadOnlySpan<byte> text, int fewestWords)
    {
        var (end, at, words) = (0, 0, 0);
        var (known, previous) = (0, "");
        while (words < MostWords && TryWord(text, ref at, out var word))
        {
            var isName = char.IsUpper(word[0]);
            var lower = word.ToLowerInvariant();
            if (!isName && (words == 0 || !Particles.Contains(lower)))
                break;
            if (isName && IsNoName(lower, previous))
                return 0;
            known += isName && IsKnown(lower) ? 1 : 0;
            (end, words, previous) = isName ? (at, words + 1, lower) : (end, words, lower);
            if (!TrySeparator(text, words, ref at))
                break;
        }

        return IsEnough(known, words, fewestWords) ? end : 0;
    }

    /// <summary>Whether the whole text is such a name.</summary>
    /// <param name="text">A value.</param>
    /// <param name="fewestWords">Fewest words.</param>
    public static bool IsWhole(ReadOnlySpan<byte> text, int fewestWords)
    {
        var (at, words) = (0, 0);
        var (known, previous) = (0, "");
        while (words < MostWords && TryWord(text, ref at, out var word))
        {
            var lower = word.ToLowerInvariant();
            if (IsNoName(lower, previous))
                return false;
            known += IsKnown(lower) ? 1 : 0;
            words += Particles.Contains(lower) ? 0 : 1;
            previous = lower;
            if (at < text.Length && !TrySeparator(text, words, ref at))
                return false;
        }

        return at == text.Length && IsEnough(known, words, fewestWords);
    }

    // A name of four has one that is not in the lists, or two where names are expected; a phrase has more.
    private static bool IsEnough(int known, int words, int fewestWords) =>
        known > 0 && words >= fewestWords && (fewestWords == 1 || 3 * known >= 2 * words || (words == 2 && known == 1));

    private static bool IsKnown(string word) =>
        Surnames.Contains(word) || GivenNames.Contains(word) || (word.Contains('-', StringComparison.Ordinal) && word.Split('-').All(Surnames.Contains));

    // Some surnames are words too: Peter Green is somebody, a green chair is not.
    private static bool IsNoName(string word, string previous) =>
        (NotNames.Contains(word) && !(Surnames.Contains(word) && GivenNames.Contains(previous))) || (word == "kong" && previous == "hong");

    // A word of letters, with hyphens and apostrophes within.
    private static bool TryWord(ReadOnlySpan<byte> text, ref int at, out string word)
    {
        var begin = at;
        while (at < text.Length && at - begin <= LongestWord
            && (char.IsAsciiLetter((char)text[at]) || text[at] == 0xC3 || (at > begin && text[at] is >= 0x80 and <= 0xBF && text[at - 1] == 0xC3) || IsJoint(text, begin, at)))
        {
            at++;
        }

        word = at > begin && at - begin <= LongestWord ? Encoding.UTF8.GetString(text[begin..at]) : "";
        return word.Length > 0;
    }

    private static bool IsJoint(ReadOnlySpan<byte> text, int begin, int at) =>
        text[at] is (byte)'-' or (byte)'\'' && at > begin && at + 1 < text.Length && char.IsAsciiLetter((char)text[at + 1]);

    // A space; a comma and a space behind the surname in front, as in Chan, Tai Man; a dot and a space behind an initial.
    private static bool TrySeparator(ReadOnlySpan<byte> text, int words, ref int at)
    {
        var begin = at;
        var isInitial = at < 2 || !char.IsAsciiLetter((char)text[at - 2]);
        if (at < text.Length && ((text[at] == (byte)',' && words == 1) || (text[at] == (byte)'.' && isInitial)))
            at++;
        if (at < text.Length && text[at] == (byte)' ')
            at++;
        return at > begin && text[at - 1] == (byte)' ';
    }
}
