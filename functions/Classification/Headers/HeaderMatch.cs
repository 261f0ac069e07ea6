namespace Baygate.Classification.Headers;

/// <summary>What a header says about its column.</summary>
/// <param name="Category">Index of the category.</param>
/// <param name="Exact">Whether the whole header is a term of the vocabulary.</param>
/// <param name="Ambiguous">Whether it says so only beside columns that are surely about persons.</param>
internal readonly record struct HeaderMatch(int Category, bool Exact, bool Ambiguous);
