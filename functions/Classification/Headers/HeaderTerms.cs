using System.Text.Json.Serialization;

namespace Baygate.Classification.Headers;

/// <summary>The column headers of one category, an entry of <c>column-headers.json</c>.</summary>
/// <param name="Class">Its class in words; <c>categories.json</c> holds the decided one.</param>
/// <param name="Simplified">Terms in Simplified Chinese.</param>
/// <param name="Traditional">Terms in Traditional Chinese.</param>
/// <param name="English">Terms in English.</param>
/// <param name="Portuguese">Terms in Portuguese.</param>
internal sealed record HeaderTerms(
    string Class,
    [property: JsonPropertyName("zh-Hans")] string[] Simplified,
    [property: JsonPropertyName("zh-Hant")] string[] Traditional,
    [property: JsonPropertyName("en")] string[] English,
    [property: JsonPropertyName("pt")] string[] Portuguese)
{
    /// <summary>The terms of all languages.</summary>
    public IEnumerable<string> All() => [.. Simplified, .. Traditional, .. English, .. Portuguese];
}
