using System.Text;
using System.Text.RegularExpressions;

namespace Baygate.Corpus.Documents;

/// <summary>Sentences of one kind of text in one language, an entry of <c>prose.json</c>; values stand in braces.</summary>
internal sealed partial record ProseTemplate(string Language, string Kind, string[] Sentences)
{
    private const int SentencesPerDocument = 6;

    private static readonly Dictionary<string, string[]> Encodings = new()
    {
        ["zh-Hans"] = ["utf-8", "gb18030", "utf-16"],
        ["zh-Hant"] = ["utf-8", "big5"],
        ["en"] = ["utf-8"],
        ["pt"] = ["utf-8", "windows-1252"],
    };

    /// <summary>Writes a document.</summary>
    public LabelledDocument Write(Random random, int number)
    {
        var labels = new Labels();
        var text = new StringBuilder();
        for (var i = 0; i < SentencesPerDocument; i++)
        {
            var sentence = Values.Digits.Any<string>(random, Sentences);
            text.Append(Placeholder().Replace(sentence, match => labels.Next(match.Groups[1].Value, random))).Append('\n');
        }

        var encoding = Values.Digits.Any<string>(random, Encodings[Language]);
        return new LabelledDocument($"{Kind}-{Language}-{encoding}-{number}", TextBytes.Of(text.ToString(), encoding), labels.Counts, SentencesPerDocument);
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
