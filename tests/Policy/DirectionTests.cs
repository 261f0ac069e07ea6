using static Baygate.Policy.Tests.Sample;

namespace Baygate.Policy.Tests;

/// <summary>T1 and T15: where a transfer starts and ends chooses the law.</summary>
public class DirectionTests
{
    [Theory]
    [InlineData(Place.Guangzhou, Place.Zhaoqing, Outcome.NotExport)]
    [InlineData(Place.Guangzhou, Place.MainlandOther, Outcome.NotExport)]
    [InlineData(Place.MainlandOther, Place.Zhuhai, Outcome.NotExport)]
    [InlineData(Place.Shenzhen, Place.HongKong, Outcome.ExemptMechanism)]
    [InlineData(Place.Shenzhen, Place.Macau, Outcome.ExemptMechanism)]
    [InlineData(Place.Shenzhen, Place.Elsewhere, Outcome.ExemptMechanism)]
    [InlineData(Place.GuangdongOther, Place.HongKong, Outcome.ExemptMechanism)]
    [InlineData(Place.MainlandOther, Place.Macau, Outcome.ExemptMechanism)]
    [InlineData(Place.HongKong, Place.Zhuhai, Outcome.HongKongPdpo)]
    [InlineData(Place.HongKong, Place.MainlandOther, Outcome.HongKongPdpo)]
    [InlineData(Place.HongKong, Place.Macau, Outcome.HongKongPdpo)]
    [InlineData(Place.HongKong, Place.Elsewhere, Outcome.HongKongPdpo)]
    [InlineData(Place.Macau, Place.Zhuhai, Outcome.MacauNotify)]
    [InlineData(Place.Macau, Place.MainlandOther, Outcome.MacauNotify)]
    [InlineData(Place.Macau, Place.HongKong, Outcome.MacauNotify)]
    [InlineData(Place.Macau, Place.Elsewhere, Outcome.MacauNotify)]
    [InlineData(Place.Macau, Place.Macau, Outcome.NotExport)]
    [InlineData(Place.Elsewhere, Place.HongKong, Outcome.HumanReview)]
    public void Decide_Direction_FollowsT15(Place origin, Place destination, Outcome expected)
    {
        Facts facts = Customers with { Origin = origin, Destination = destination, StorageRegions = [], KeyRegions = [], AdminAccessFrom = [] };

        Decide(facts).Outcome.ShouldBe(expected);
    }

    [Fact]
    public void Decide_OriginUnknown_NamesIt() => Decide(Customers with { Origin = null }).Missing.ShouldContain("origin");

    [Fact]
    public void Decide_InsideTheMainlandWithPlacesUnknown_AsksWhetherAnyoneOutsideHasAccess() =>
        Decide(Customers with { Destination = Place.Foshan, StorageRegions = null, KeyRegions = null, AdminAccessFrom = null }).Missing
            .ShouldBe(["adminAccessFrom", "keyRegions", "storageRegions"]);

    [Fact]
    public void Decide_InsideTheMainland_AsksForNothingElse() =>
        Decide(new Facts
        {
            DecisionDate = new DateOnly(2026, 6, 1),
            Origin = Place.Guangzhou,
            Destination = Place.Foshan,
            StorageRegions = [Place.Foshan],
            KeyRegions = [Place.Foshan],
            AdminAccessFrom = [Place.Foshan],
            StateSecret = false,
            CoreData = false,
            HgrMaterialOrInfo = false,
            ForeignAuthorityRequest = false,
            RecipientOnRestrictedList = false,
            ImportantDataStatus = ImportantDataStatus.None,
            ContainsPi = false,
        }).Outcome.ShouldBe(Outcome.NotExport);

    [Fact]
    public void Decide_FromMacauOnAnotherGround_NeedsAuthorisation() =>
        Decide(FromMacau with { LegalBasis = LegalBasis.OtherLaw }).Outcome.ShouldBe(Outcome.MacauAuthorise);

    [Fact]
    public void Decide_FromMacauGroundUnknown_NamesIt() => Decide(FromMacau with { LegalBasis = null }).Missing.ShouldBe(["legalBasis"]);

    [Fact]
    public void Decide_FromMacauCleared_SensitiveStillNeedsAuthorisation() =>
        Decide(Cleared(UnderGbaContract(WithSpi(FromMacau, 1, SpiCategory.Health)), "T14-12", "T14-17")).Outcome.ShouldBe(Outcome.MacauAuthorise);

    [Fact]
    public void Decide_FromMacauUnderExpiredContract_DoesNotUseIt() =>
        Decide(Cleared(UnderGbaContract(FromMacau) with { ExpiresOn = new DateOnly(2026, 5, 31) }, "T14-17")).Outcome.ShouldBe(Outcome.MacauNotify);

    [Fact]
    public void Decide_FromHongKong_HasNoVolumeRule() =>
        Decide(FromHongKong with { YtdNonSpiPersons = null, NNonSpiPersons = null }).Outcome.ShouldBe(Outcome.HongKongPdpo);

    [Fact]
    public void Decide_FromHongKongToMacau_OffersNoGbaContract() =>
        Decide(FromHongKong with { Destination = Place.Macau, RecipientRegisteredPlace = Place.Macau }).Mechanisms.ShouldBeEmpty();
}
