using Baygate.Classification.Headers;

namespace Baygate.Classification.Records;

/// <summary>Tells names that people give to the parts of data from data that stands in the place of a name.</summary>
internal static class SchemaWords
{
    private static readonly SchemaTerms Terms = DataFile.Read("schema-words.json", DataFileJson.Default.SchemaTerms);
    private static readonly HashSet<string> ContentNames = [.. Terms.Content.Select(name => new HeaderText(name).Joined)];
    private static readonly HashSet<string> Words = [.. Terms.Neutral.Concat(Terms.Content).Select(word => new HeaderText(word).Joined)];

    /// <summary>Whether a name is made of known words only, in the singular or in the plural.</summary>
    public static bool Has(string name)
    {
        var text = new HeaderText(name);
        return text.Words.Length > 0 && (Words.Contains(text.Joined) || text.Words.All(IsWord));
    }

    /// <summary>Whether a name is that of a part or of the content of what stands around it.</summary>
    public static bool AreContent(string name) => ContentNames.Contains(new HeaderText(name).Joined);

    private static bool IsWord(string word) => Words.Contains(word) || (word.EndsWith('s') && Words.Contains(word[..^1]));
}
