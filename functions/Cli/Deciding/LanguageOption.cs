using System.CommandLine;
using Baygate.Policy;

namespace Baygate.Cli.Deciding;

/// <summary><c>--lang</c>: the language of texts for people. JSON is the same in every language.</summary>
internal sealed class LanguageOption : Option<string>
{
    public LanguageOption() : base("--lang")
    {
        HelpName = "LANGUAGE";
        Description = $"Language of the text: {string.Join(", ", PolicyTexts.Languages)}. What a language lacks is in English.";
        DefaultValueFactory = _ => PolicyTexts.Languages[0];
        AcceptOnlyFromAmong([.. PolicyTexts.Languages]);
    }
}
