namespace Baygate.Classification.Records;

/// <summary>Words of data schemas: <c>schema-words.json</c>.</summary>
/// <param name="Neutral">Words that names are made of and that say nothing about persons; such names are shown.</param>
/// <param name="Content">Names of the parts or the content of what stands around them: the value of an address is an address.</param>
internal sealed record SchemaTerms(string[] Neutral, string[] Content);
