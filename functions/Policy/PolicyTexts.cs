using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>Texts for people in one language: names of outcomes, duties and facts, titles of rules. What the language lacks is in English.</summary>
public sealed class PolicyTexts
{
    private readonly Dictionary<string, string> _texts;

    private PolicyTexts(string language, Dictionary<string, string> texts) => (Language, _texts) = (language, texts);

    /// <summary>The languages, English first: BCP 47 tags.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "zh-Hans", "zh-Hant", "pt"];

    private static readonly Lazy<Dictionary<string, PolicyTexts>> LazyAll = new(() => Languages.ToDictionary(language => language, Load, StringComparer.Ordinal));

    /// <summary>The language's tag.</summary>
    public string Language { get; }

    /// <summary>The keys the language has.</summary>
    public IReadOnlyCollection<string> Keys => _texts.Keys;

    /// <summary>The text for a key, in English where the language lacks it.</summary>
    /// <exception cref="KeyNotFoundException">English has no such text either.</exception>
    public string this[string key] => Find(key) ?? LazyAll.Value[Languages[0]]._texts[key];

    /// <summary>The texts of a language.</summary>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    /// <exception cref="KeyNotFoundException">There is no such language.</exception>
    public static PolicyTexts For(string language) => LazyAll.Value[language];

    /// <summary>The text in this language, or null.</summary>
    public string? Find(string key) => _texts.GetValueOrDefault(key);

    /// <summary>The name of an outcome, a mechanism, an exemption, a kind of duty or another value with names in JSON.</summary>
    /// <typeparam name="T">The kind of value.</typeparam>
    public string NameOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(T value)
        where T : struct, Enum =>
        this[$"{JsonNamingPolicy.CamelCase.ConvertName(typeof(T).Name)}.{WireNames<T>.Of(value)}"];

    /// <summary>The title of a rule.</summary>
    public string TitleOf(RuleDescription rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Language == "zh-Hans" ? rule.TitleZhHans : Find($"rule.{rule.Id}") ?? rule.Title;
    }

    /// <summary>A text that the rulebook writes in English, such as a deadline or a reading, in this language if it has it.</summary>
    public string Translate(string english) => Find($"text.{english}") ?? english;

    private static PolicyTexts Load(string language)
    {
        using Stream file = typeof(PolicyTexts).Assembly.GetManifestResourceStream($"texts/{language}.json")!;
        return new PolicyTexts(language, JsonSerializer.Deserialize(file, PolicyJson.Shapes.DictionaryStringString)!);
    }
}
