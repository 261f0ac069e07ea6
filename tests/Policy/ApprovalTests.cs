using static Baygate.Policy.Tests.Sample;

namespace Baygate.Policy.Tests;

/// <summary>T16e: who must approve, by grade; nobody is asked where delivery may not go on.</summary>
public class ApprovalTests
{
    [Theory]
    [InlineData(Grade.P1, 1, 0)]
    [InlineData(Grade.P2, 1, 0)]
    [InlineData(Grade.P3, 1, 1)]
    [InlineData(Grade.P4, 2, 1)]
    [InlineData(null, 1, 0)]
    public void Decide_Grade_SetsTheApprovals(Grade? grade, int approvers, int officers)
    {
        IReadOnlyList<RequiredApproval> approvals = Decide(Customers with { Grade = grade }).Approvals;

        approvals.Where(approval => approval.Role == "Transfer.Approve").Sum(approval => approval.Count).ShouldBe(approvers);
        approvals.Where(approval => approval.Role == "Compliance.Officer").Sum(approval => approval.Count).ShouldBe(officers);
        approvals.ShouldAllBe(approval => approval.Deadline == "P14D");
    }

    [Fact]
    public void Decide_SensitiveDataGradedTooLow_AsksForTheOfficerAllTheSame() =>
        Decide(Under(WithSpi(Customers, 1, SpiCategory.Finance), Mechanism.StandardContract, PiaKind.StandardContract) with { Grade = Grade.P1 }).Approvals
            .ShouldContain(approval => approval.Role == "Compliance.Officer");

    [Fact]
    public void Decide_GradeP5_StopsAndNeverReleasesByItself()
    {
        Facts facts = Customers with { Grade = Grade.P5 };

        Decide(facts).Outcome.ShouldBe(Outcome.HumanReview);
        Decide(Cleared(facts, "T16e-5")).AllowsRelease.ShouldBeFalse();
    }

    [Fact]
    public void Decide_FromMacau_ReleasesOnlyWithTheReceipt()
    {
        Decide(FromMacau).AllowsRelease.ShouldBeFalse();
        Decide(FromMacau with { AuthorityAuthorisationId = "DSPDP-1" }).AllowsRelease.ShouldBeFalse();
        Decide(FromMacau with { AuthorityNotificationId = "DSPDP-1" }).AllowsRelease.ShouldBeTrue();
    }

    [Fact]
    public void Decide_FromMacauOnAnotherGround_ReleasesOnlyWithTheAuthorisation()
    {
        Facts facts = FromMacau with { LegalBasis = LegalBasis.OtherLaw };

        Decide(facts with { AuthorityNotificationId = "DSPDP-1" }).AllowsRelease.ShouldBeFalse();
        Decide(facts with { AuthorityAuthorisationId = "DSPDP-1" }).AllowsRelease.ShouldBeTrue();
    }

    [Fact]
    public void Decide_ImportantDataAssessed_IsNotDeliveredByItself() =>
        Decide(Under(Customers, Mechanism.SecurityAssessment, PiaKind.Assessment) with { ImportantDataStatus = ImportantDataStatus.Notified }).AllowsRelease
            .ShouldBeFalse();

    [Fact]
    public void AllowsRelease_OutcomesThatStop_IsFalse()
    {
        Decision[] stopped = [.. WorkedCasesTests.AllFacts.Concat(RuleCases.ById.Values).Select(Decide).Where(decision => decision.Outcome
            is Outcome.Deny or Outcome.HumanReview or Outcome.NeedsInfo)];

        stopped.Length.ShouldBeGreaterThan(40);
        stopped.ShouldAllBe(decision => !decision.AllowsRelease && decision.Approvals.Count == 0);
    }
}
