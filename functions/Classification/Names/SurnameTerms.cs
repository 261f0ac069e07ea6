namespace Baygate.Classification.Names;

/// <summary>Characters and words that tell Chinese names from other text: <c>surnames.json</c>, Simplified and Traditional.</summary>
/// <param name="Source">Where they come from.</param>
/// <param name="Frequent">The surnames most people have, one character each.</param>
/// <param name="Other">Further surnames of one character; many are frequent words too.</param>
/// <param name="Compound">Surnames of two characters.</param>
/// <param name="NotNames">Words of two characters that begin like a name.</param>
/// <param name="NotGiven">Characters no given name holds.</param>
/// <param name="Follow">Characters that a name in running text is followed by.</param>
/// <param name="Roles">Words, or ends of words, that a name follows: for persons, and for what is done with one.</param>
internal sealed record SurnameTerms(
    string Source, string Frequent, string Other, string Compound, string NotNames, string NotGiven, string Follow, string Roles);
