using Baygate.Classification.Headers;

namespace Baygate.Classification.Records;

/// <summary>Tells names that people give to the parts of data from data that stands in the place of a name.</summary>
internal static class SchemaWords
{
    private const int LongestName = 64;

    private static readonly SchemaTerms Terms = DataFile.Read("schema-words.json", DataFileJson.Default.SchemaTerms);
    private static readonly HashSet<string> ContentNames = [.. Terms.Content.Select(name => new HeaderText(name).Joined)];
    private static readonly HashSet<string> Words = [.. Terms.Neutral.Concat(Terms.Content).Concat(Vocabulary()).SelectMany(WordsOf)];

    /// <summary>Whether a name is made of known words only, those of the header vocabulary included.</summary>
    public static bool Has(string name)
    {
        if (name.Length > LongestName)
            return false;
        var text = new HeaderText(name);
        return text.Words.Length > 0 && (Words.Contains(text.Joined) || text.Words.All(IsWord));
    }

    /// <summary>Whether a name is that of a part or of the content of what stands around it.</summary>
    public static bool AreContent(string name) => ContentNames.Contains(new HeaderText(name).Joined);

    private static IEnumerable<string> Vocabulary() =>
        DataFile.Read("column-headers.json", DataFileJson.Default.DictionaryStringHeaderTerms).Values.SelectMany(terms => terms.All());

    private static IEnumerable<string> WordsOf(string term)
    {
        var text = new HeaderText(term);
        return [text.Joined, .. text.Words];
    }

    private static bool IsWord(string word) =>
        Words.Contains(word) || (word.EndsWith('s') && Words.Contains(word[..^1])) || (word[0] >= '\u3400' && AreWords(word));

    // Chinese writes words without borders: some cut into known words must exist.
    private static bool AreWords(string text)
    {
        var reached = new bool[text.Length + 1];
        reached[0] = true;
        for (var start = 0; start < text.Length; start++)
        {
            for (var end = start + 1; reached[start] && end <= text.Length; end++)
                reached[end] |= Words.Contains(text[start..end]);
        }

        return reached[^1];
    }
}
