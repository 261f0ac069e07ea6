namespace Baygate.Classification.Persons;

/// <summary>Persons that an identifier tells apart.</summary>
/// <param name="Persons">Hash and categories of each.</param>
/// <param name="Saturated">Whether there are more than are held.</param>
internal sealed record PersonCount(IEnumerable<(ulong Hash, ulong Mask)> Persons, bool Saturated);
