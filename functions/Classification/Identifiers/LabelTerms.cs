namespace Baygate.Classification.Identifiers;

/// <summary>A type that only a label makes certain, a row of <c>labels.json</c>.</summary>
/// <param name="Type">Name of the type, as in <c>identifier-types.json</c>.</param>
/// <param name="Lengths">Lengths of the runs it may stand in.</param>
/// <param name="Labels">What stands before it, in lower case.</param>
internal sealed record LabelTerms(string Type, int[] Lengths, string[] Labels);
