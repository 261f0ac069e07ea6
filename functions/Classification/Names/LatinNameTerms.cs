namespace Baygate.Classification.Names;

/// <summary>Words of names in Latin letters, and of what looks like names: <c>latin-names.json</c>, lower case, parted by spaces.</summary>
/// <param name="Source">Where they come from.</param>
/// <param name="RomanisedSurnames">Chinese surnames in the spellings of Hong Kong, Macau and pinyin.</param>
/// <param name="GivenNames">Given names, English and Portuguese.</param>
/// <param name="PortugueseSurnames">Portuguese surnames.</param>
/// <param name="EnglishSurnames">English surnames, and others frequent in Hong Kong.</param>
/// <param name="Particles">Words between the parts of a name, in lower case.</param>
/// <param name="NotNames">Words of organisations, places, products and forms.</param>
internal sealed record LatinNameTerms(
    string Source, string RomanisedSurnames, string GivenNames, string PortugueseSurnames, string EnglishSurnames, string Particles, string NotNames);
