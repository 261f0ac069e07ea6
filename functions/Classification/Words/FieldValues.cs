using Baygate.Classification.Headers;

namespace Baygate.Classification.Words;

/// <summary>Labels and what their values look like, a row of <c>field-values.json</c>.</summary>
/// <param name="Category">Category of the values.</param>
/// <param name="Form">What they must look like.</param>
/// <param name="Labels">The labels, however cased and accented.</param>
/// <param name="Headers">Categories whose column headers are labels too, but for those that mean other things as well.</param>
/// <param name="Words">The values themselves, parted by spaces, where they are a closed set.</param>
/// <param name="IsSure">Whether the labels mean nothing else, so that the value may prove less.</param>
internal sealed record FieldValues(
    string Category, FieldForm Form, string[] Labels, string[]? Headers = null, string? Words = null, bool IsSure = false)
{
    /// <summary>All labels.</summary>
    public IEnumerable<string> AllLabels() => [.. Labels, .. (Headers ?? []).SelectMany(HeaderVocabulary.SureTermsOf)];
}
