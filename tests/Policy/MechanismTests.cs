using static Baygate.Policy.Tests.Sample;

namespace Baygate.Policy.Tests;

/// <summary>T8: whether the mechanism the exporter names is the one needed, and in force.</summary>
public class MechanismTests
{
    private static Facts Few => WithSpi(Customers, 1, SpiCategory.Finance);

    private static Facts Many => WithSpi(Customers, 10_000, SpiCategory.Finance);

    [Theory]
    [InlineData(Mechanism.StandardContract, PiaKind.StandardContract)]
    [InlineData(Mechanism.Certification, PiaKind.Certification)]
    [InlineData(Mechanism.SecurityAssessment, PiaKind.Assessment)]
    public void Decide_FewPersons_AnyNationalMechanismReleases(Mechanism mechanism, PiaKind pia) =>
        Decide(Under(Few, mechanism, pia)).AllowsRelease.ShouldBeTrue();

    [Fact]
    public void Decide_NoMechanismNamed_DoesNotRelease()
    {
        Decision decision = Decide(Few);

        decision.Outcome.ShouldBe(Outcome.StandardContractOrCertification);
        decision.Mechanisms.ShouldBe([Mechanism.StandardContract, Mechanism.Certification, Mechanism.GbaStandardContract]);
        decision.AllowsRelease.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Mechanism.StandardContract, PiaKind.StandardContract, false)]
    [InlineData(Mechanism.SecurityAssessment, PiaKind.Assessment, true)]
    public void Decide_ManyPersons_OnlyAssessmentReleases(Mechanism mechanism, PiaKind pia, bool released)
    {
        Decision decision = Decide(Under(Many, mechanism, pia));

        decision.Outcome.ShouldBe(Outcome.SecurityAssessment);
        decision.AllowsRelease.ShouldBe(released);
    }

    [Theory]
    [InlineData("2026-05-03", Outcome.Deny)]
    [InlineData("2026-05-04", Outcome.StandardContractOrCertification)]
    [InlineData("2028-05-04", Outcome.StandardContractOrCertification)]
    [InlineData("2028-05-05", Outcome.Deny)]
    public void Decide_OnTheDay_MechanismMustBeInForce(string day, Outcome expected) =>
        Decide(Under(Few, Mechanism.StandardContract, PiaKind.StandardContract) with { DecisionDate = DateOnly.Parse(day, null) }).Outcome
            .ShouldBe(expected);

    [Theory]
    [InlineData("2026-05-18", Outcome.StandardContractOrCertification)]
    [InlineData("2026-05-19", Outcome.NeedsInfo)]
    public void Decide_NotFiledYet_HasTenWorkingDaysOfGrace(string day, Outcome expected) =>
        Decide(Under(Few, Mechanism.StandardContract, PiaKind.StandardContract) with { FiledOn = null, DecisionDate = DateOnly.Parse(day, null) }).Outcome
            .ShouldBe(expected);

    [Fact]
    public void Decide_NamedButNotShown_AsksForIt() =>
        Decide(Under(Few, Mechanism.StandardContract, PiaKind.StandardContract) with { MechanismId = null, EffectiveOn = null, FiledOn = null }).Missing
            .ShouldBe(["effectiveOn", "filedOn", "mechanismId"]);

    [Fact]
    public void Decide_MorePersonsThanApproved_Denies() =>
        Decide(Under(Many, Mechanism.SecurityAssessment, PiaKind.Assessment) with { ApprovedScope = new() { Scale = 9_999 } }).Outcome.ShouldBe(Outcome.Deny);

    [Fact]
    public void Decide_ScopeGivenButTypesUnknown_NamesThem() =>
        Decide(Under(Few, Mechanism.StandardContract, PiaKind.StandardContract) with { ApprovedScope = new() { Types = ["name"] }, DataTypes = null }).Missing
            .ShouldBe(["dataTypes"]);
}
