namespace Baygate.Classification.Headers;

/// <summary>
/// The words of a header in their plainest form, so that <c>Acct Nos. 2</c> is <c>account no</c> and 電話 is 电话: short forms written
/// out, plurals and numbers at the end of a word dropped, Traditional characters made Simplified (law, 2.14).
/// </summary>
internal static class PlainHeader
{
    private const int ShortestPlural = 4;
    private const int FewestLetters = 2;
    private const int MostDigits = 2;

    private static readonly Dictionary<string, string> ShortForms = GenericTerms.Data.ShortForms;
    private static readonly Dictionary<char, char> Simplified = ReadSimplified();

    /// <summary>The plain words of a header; none where it has none.</summary>
    public static string[] WordsOf(HeaderText header) => [.. header.Words.Select(Word)];

    private static string Word(string word)
    {
        if (word[0] >= '\u3400')
            return string.Concat(word.Select(character => Simplified.GetValueOrDefault(character, character)));
        var stem = Singular(WithoutNumber(word));
        return ShortForms.GetValueOrDefault(stem, stem);
    }

    // Mobile 2 is another mobile; longer numbers are values.
    private static string WithoutNumber(string word)
    {
        var stem = word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return stem.Length >= FewestLetters && word.Length - stem.Length <= MostDigits ? stem : word;
    }

    private static string Singular(string word) => word switch
    {
        { Length: < ShortestPlural } => word,
        _ when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        _ when word.EndsWith('s') && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ => word,
    };

    private static Dictionary<char, char> ReadSimplified()
    {
        var table = DataFile.Read("simplified-characters.json", DataFileJson.Default.DictionaryStringString);
        return table["traditional"].Zip(table["simplified"]).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
