using static Baygate.Policy.Tests.Sample;

namespace Baygate.Policy.Tests;

/// <summary>T3: claimed exemptions, shown, unproven and refuted.</summary>
public class ExemptionTests
{
    private static Facts Claiming(Exemption exemption, params string[] evidence) =>
        WithSpi(Customers, 1, SpiCategory.Finance) with { ClaimedExemption = exemption, ExemptionEvidenceIds = evidence };

    [Theory]
    [InlineData(Exemption.Art5Contract)]
    [InlineData(Exemption.Art5HumanResources)]
    [InlineData(Exemption.Art5Emergency)]
    public void Decide_ClaimedWithoutEvidence_AsksForTheEvidence(Exemption exemption) =>
        Decide(Claiming(exemption)).Missing.ShouldBe(["exemptionEvidenceIds"]);

    [Fact]
    public void Decide_ClaimedWithBlankEvidence_AsksForTheEvidence() =>
        Decide(Claiming(Exemption.Art5Contract, " ")).Missing.ShouldBe(["exemptionEvidenceIds"]);

    [Fact]
    public void Decide_Art3ClaimedWithoutEvidence_AsksForTheEvidence() =>
        Decide(Telemetry with { ExemptionEvidenceIds = null }).Missing.ShouldBe(["exemptionEvidenceIds"]);

    [Theory]
    [InlineData(Exemption.Art5Contract)]
    [InlineData(Exemption.Art5Emergency)]
    public void Decide_ClaimedAndShown_IsExempt(Exemption exemption)
    {
        Decision decision = Decide(Claiming(exemption, "EVIDENCE-1"));

        decision.Outcome.ShouldBe(Outcome.ExemptMechanism);
        decision.Exemption.ShouldBe(exemption);
    }

    [Fact]
    public void Decide_SameLabourRulesTwice_AreNotTwoPiecesOfEvidence() =>
        Decide(Claiming(Exemption.Art5HumanResources, "RULES-1", "RULES-1")).Outcome.ShouldBe(Outcome.HumanReview);

    [Fact]
    public void Decide_SmallVolumeWhateverIsClaimed_DoesNotAskForEvidence() =>
        Decide(Customers with { ClaimedExemption = Exemption.Art5Contract }).Exemption.ShouldBe(Exemption.Art5SmallVolume);

    [Fact]
    public void Decide_Art4Refuted_IsJudgedWithoutItAndSaysSo()
    {
        Decision decision = Decide(Claiming(Exemption.Art4, "REGISTER-1"));

        decision.Outcome.ShouldBe(Outcome.StandardContractOrCertification);
        decision.Warnings.ShouldContain(warning => warning.StartsWith("T3-2-refuted:", StringComparison.Ordinal));
    }

    [Fact]
    public void Decide_Art5WithImportantData_IsNotExempt() =>
        Decide(Claiming(Exemption.Art5Contract, "BOOKING-1") with { ImportantDataStatus = ImportantDataStatus.Notified }).Outcome
            .ShouldBe(Outcome.SecurityAssessment);

    [Fact]
    public void Decide_CiioWithContractShown_IsExempt() =>
        Decide(Claiming(Exemption.Art5Contract, "BOOKING-1") with { ExporterIsCiio = true }).Outcome.ShouldBe(Outcome.ExemptMechanism);

    [Fact]
    public void Decide_FreeTradeZoneNotRegistered_IsJudgedWithoutIt() =>
        Decide(Claiming(Exemption.Art6, "MATCH-1") with { FtzRegistered = false }).Outcome.ShouldBe(Outcome.StandardContractOrCertification);

    [Fact]
    public void Decide_FreeTradeZoneRegistered_IsForAPerson() =>
        Decide(Claiming(Exemption.Art6, "MATCH-1") with { FtzRegistered = true, FtzListVersion = "GD-2025" }).Outcome.ShouldBe(Outcome.HumanReview);

    [Fact]
    public void Decide_NoPersonsAndNothingClaimed_IsNotRegulated() =>
        Decide(Telemetry with { ClaimedExemption = null }).Outcome.ShouldBe(Outcome.NotRegulated);

    [Fact]
    public void Decide_Exempt_KeepsNoticeAndPia() =>
        Decide(Claiming(Exemption.Art5Contract, "BOOKING-1") with { NoticeVersion = null, PiaId = "" }).Missing.ShouldBe(["noticeVersion", "piaId"]);
}
