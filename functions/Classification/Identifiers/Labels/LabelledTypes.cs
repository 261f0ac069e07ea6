using Baygate.Classification.Headers;

namespace Baygate.Classification.Identifiers.Labels;

/// <summary>Labels and what may stand behind them, a row of <c>labels.json</c>.</summary>
/// <param name="Labels">The labels, however cased and accented.</param>
/// <param name="Types">Names of the types, as in <c>identifier-types.json</c>, in the order they are tried, with the lengths of the runs they may begin with.</param>
/// <param name="Headers">Categories all of whose column headers are labels too, but for those that mean other things as well.</param>
internal sealed record LabelledTypes(string[] Labels, Dictionary<string, int[]> Types, string[]? Headers = null)
{
    /// <summary>All labels.</summary>
    public IEnumerable<string> All() => [.. Labels, .. (Headers ?? []).SelectMany(HeaderVocabulary.SureTermsOf)];
}
