using Baygate.Policy;

namespace Baygate.Transfers.Reviewing;

/// <summary>The reviews that a decision waits for: those whose rule concluded for a human review, and open sign-offs.</summary>
internal static class OpenReviews
{
    /// <summary>The rules a named person must clear, each once.</summary>
    public static IReadOnlyList<string> Of(Decision decision)
    {
        var asking = decision.Outcome == Outcome.HumanReview ? decision.Citations.Select(citation => citation.Rule) : [];
        return [.. asking.Concat(decision.Signoffs.Select(signoff => signoff.Topic.Split(':')[0])).Distinct(StringComparer.Ordinal)];
    }
}
