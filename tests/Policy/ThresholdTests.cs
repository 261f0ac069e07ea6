using static Baygate.Policy.Tests.Sample;

namespace Baygate.Policy.Tests;

/// <summary>T4, the boundaries of Order 16 Arts 5, 7 and 8, as G (non-sensitive) and S (sensitive) persons this year.</summary>
public class ThresholdTests
{
    [Theory]
    [InlineData(99_999, 0, Outcome.ExemptMechanism)]
    [InlineData(100_000, 0, Outcome.StandardContractOrCertification)]
    [InlineData(999_999, 0, Outcome.StandardContractOrCertification)]
    [InlineData(1_000_000, 0, Outcome.SecurityAssessment)]
    [InlineData(0, 1, Outcome.StandardContractOrCertification)]
    [InlineData(0, 9_999, Outcome.StandardContractOrCertification)]
    [InlineData(0, 10_000, Outcome.SecurityAssessment)]
    [InlineData(99_999, 9_999, Outcome.StandardContractOrCertification)]
    [InlineData(50_000, 50_000, Outcome.SecurityAssessment)]
    [InlineData(0, 0, Outcome.ExemptMechanism)]
    [InlineData(999_999, 9_999, Outcome.StandardContractOrCertification)]
    public void Decide_AtTheBoundary_FollowsT4(long nonSensitive, long sensitive, Outcome expected) =>
        Decide(Ytd(nonSensitive, sensitive)).Outcome.ShouldBe(expected);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void Decide_CiioRow2_OnePersonNeedsAssessment(long nonSensitive, long sensitive) =>
        Decide(Ytd(nonSensitive, sensitive) with { ExporterIsCiio = true }).Outcome.ShouldBe(Outcome.SecurityAssessment);

    [Theory]
    [InlineData(ImportantDataStatus.Notified)]
    [InlineData(ImportantDataStatus.PublishedCatalogueMatch)]
    public void Decide_ImportantDataRow1_NeedsAssessmentWhateverTheVolume(ImportantDataStatus status) =>
        Decide(Ytd(0, 0) with { ImportantDataStatus = status }).Outcome.ShouldBe(Outcome.SecurityAssessment);

    [Fact]
    public void Decide_OneCountSettlesIt_TheOtherIsNotAskedFor() =>
        Decide(Ytd(0, 10_000) with { YtdNonSpiPersons = null }).Outcome.ShouldBe(Outcome.SecurityAssessment);

    [Fact]
    public void Decide_CountUnknown_NamesIt() =>
        Decide(Ytd(0, 0) with { YtdNonSpiPersons = null }).Missing.ShouldBe(["ytdNonSpiPersons"]);

    [Fact]
    public void Decide_FewerThisYearThanInThisTransfer_DoesNotBelieveTheCount() =>
        Decide(Customers with { NNonSpiPersons = 100_000, YtdNonSpiPersons = 10 }).Missing.ShouldBe(["ytdNonSpiPersons"]);

    [Fact]
    public void Decide_SensitiveDataButNoSensitivePersonCounted_DoesNotBelieveTheCount() =>
        Decide(WithSpi(Customers, 0, SpiCategory.Finance)).Missing.ShouldBe(["ytdSpiPersons"]);
}
