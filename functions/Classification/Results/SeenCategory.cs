namespace Baygate.Classification.Results;

/// <summary>A category that was seen.</summary>
/// <param name="Category">Its index.</param>
/// <param name="Tally">What was seen of it.</param>
internal sealed record SeenCategory(int Category, CategoryTally Tally);
