using Baygate.Classification.Categories;
using Baygate.Classification.Results;

namespace Baygate.Classification.Headers;

/// <summary>What a header says about its column.</summary>
/// <param name="Category">Index of the category.</param>
/// <param name="Exact">Whether the whole header is a term of the vocabulary.</param>
/// <param name="Ambiguous">Whether it says so only beside columns that are surely about persons.</param>
/// <param name="Generic">Whether it may head other things too: then, but beside such columns, a value must look like one of the category.</param>
internal readonly record struct HeaderMatch(int Category, bool Exact, bool Ambiguous, bool Generic = false)
{
    /// <summary>Whether it means nothing but something about persons.</summary>
    public bool IsSure => !Ambiguous && !Generic && CategoryCatalogue.All[Category].Class != DataClass.General;
}
