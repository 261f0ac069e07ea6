using Baygate.Policy;
using Baygate.Transfers.Reviewing;

namespace Baygate.Transfers.Tests.Reviewing;

public sealed class OpenReviewsTests
{
    [Fact]
    public void Of_HumanReview_AreTheRulesThatAskedAndTheOpenSignOffs() =>
        OpenReviews.Of(Decide(Outcome.HumanReview, new Signoff("T7-1: Title: more", []))).ShouldBe(["T2-11", "T7-1"]);

    [Fact]
    public void Of_AnotherOutcome_AreTheOpenSignOffsAlone() =>
        OpenReviews.Of(Decide(Outcome.GbaStandardContract, new Signoff("T7-1: Title", []))).ShouldBe(["T7-1"]);

    private static Decision Decide(Outcome outcome, Signoff signoff) => new()
    {
        Outcome = outcome,
        Mechanisms = [],
        Exemption = null,
        Citations = [new Citation("T2-11", "DSL", "31"), new Citation("T2-11", "NDSR", "37")],
        Duties = [],
        Missing = [],
        Signoffs = [signoff],
        Warnings = [],
        Approvals = [],
        Trace = [],
        Rulebook = "test",
    };
}
