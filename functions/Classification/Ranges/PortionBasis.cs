namespace Baygate.Classification.Ranges;

/// <summary>What portions must share to be merged.</summary>
/// <param name="RuleSet">Version of the rules.</param>
/// <param name="FileLength">Bytes of the file.</param>
/// <param name="Format">Format of the file.</param>
/// <param name="Today">Date of the judgement.</param>
/// <param name="MaxPlaces">Most places named per category.</param>
/// <param name="Sensitive">Mask of the sensitive categories.</param>
internal sealed record PortionBasis(string RuleSet, long FileLength, string Format, DateOnly Today, int MaxPlaces, ulong Sensitive);
