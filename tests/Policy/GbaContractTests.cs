using static Baygate.Policy.Tests.Sample;

namespace Baygate.Policy.Tests;

/// <summary>T6, T7 and T12: who may use the GBA standard contract, for how many, and where the data may be.</summary>
public class GbaContractTests
{
    private static Facts Contract => UnderGbaContract(WithSpi(Customers, 1, SpiCategory.Finance));

    [Theory]
    [InlineData(Place.Zhaoqing, Place.HongKong, Outcome.GbaStandardContract)]
    [InlineData(Place.GuangdongOther, Place.HongKong, Outcome.StandardContractOrCertification)]
    [InlineData(Place.MainlandOther, Place.HongKong, Outcome.StandardContractOrCertification)]
    [InlineData(Place.Shenzhen, Place.Elsewhere, Outcome.StandardContractOrCertification)]
    [InlineData(Place.HongKong, Place.Macau, Outcome.StandardContractOrCertification)]
    public void Decide_RegisteredPlaces_DecideEligibility(Place exporter, Place recipient, Outcome expected) =>
        Decide(Contract with { ExporterRegisteredPlace = exporter, RecipientRegisteredPlace = recipient }).Outcome.ShouldBe(expected);

    [Fact]
    public void Decide_RegisteredPlaceUnknown_NamesIt() =>
        Decide(Contract with { ExporterRegisteredPlace = null }).Missing.ShouldBe(["exporterRegisteredPlace"]);

    [Fact]
    public void Decide_NotEligible_DoesNotRelease() =>
        Decide(Contract with { ExporterRegisteredPlace = Place.MainlandOther }).AllowsRelease.ShouldBeFalse();

    [Fact]
    public void Decide_ImportantData_ContractIsNotOpen() =>
        Decide(Contract with { ImportantDataStatus = ImportantDataStatus.Notified }).Outcome.ShouldBe(Outcome.SecurityAssessment);

    [Fact]
    public void Decide_Ciio_ContractIsNotOpen() => Decide(Contract with { ExporterIsCiio = true }).Outcome.ShouldBe(Outcome.SecurityAssessment);

    [Fact]
    public void Decide_BeforeAllSectorsWereOpen_OnlyPilotSectorsMay() =>
        Decide(Contract with { DecisionDate = new DateOnly(2024, 10, 31), EffectiveOn = new DateOnly(2024, 10, 1), PiaDoneOn = new DateOnly(2024, 9, 1) }).Outcome
            .ShouldBe(Outcome.StandardContractOrCertification);

    [Theory]
    [InlineData(0, 9_999, false)]
    [InlineData(0, 10_000, true)]
    [InlineData(999_999, 1, false)]
    [InlineData(1_000_000, 1, true)]
    public void Decide_Volume_SignoffFromTheThresholdsOn(long nonSensitive, long sensitive, bool signoff)
    {
        Decision decision = Decide(Contract with { NNonSpiPersons = 0, YtdNonSpiPersons = nonSensitive, YtdSpiPersons = sensitive });

        decision.Outcome.ShouldBe(Outcome.GbaStandardContract);
        (decision.Signoffs.Count > 0, decision.AllowsRelease).ShouldBe((signoff, !signoff));
    }

    [Fact]
    public void Decide_SignedOff_Releases() =>
        Decide(Cleared(Contract with { YtdSpiPersons = 10_000 }, "T7")).AllowsRelease.ShouldBeTrue();

    [Fact]
    public void Decide_SmallVolume_StaysExemptAndListsTheContractsTerms()
    {
        Decision decision = Decide(UnderGbaContract(Customers) with { FiledOn = null, EffectiveOn = null });

        decision.Outcome.ShouldBe(Outcome.ExemptMechanism);
        decision.Duties.Select(duty => duty.Kind).ShouldContain(DutyKind.Filing);
    }

    [Theory]
    [InlineData(Place.HongKong, Outcome.GbaStandardContract)]
    [InlineData(Place.Dongguan, Outcome.GbaStandardContract)]
    [InlineData(Place.MainlandOther, Outcome.Deny)]
    [InlineData(Place.GuangdongOther, Outcome.Deny)]
    [InlineData(Place.Macau, Outcome.Deny)]
    [InlineData(Place.Elsewhere, Outcome.Deny)]
    public void Decide_PlaceOfDataKeyOrAccess_IsLocked(Place place, Outcome expected)
    {
        Decide(Contract with { StorageRegions = [Place.HongKong, place] }).Outcome.ShouldBe(expected);
        Decide(Contract with { KeyRegions = [place] }).Outcome.ShouldBe(expected);
        Decide(Contract with { AdminAccessFrom = [place] }).Outcome.ShouldBe(expected);
    }

    [Fact]
    public void Decide_KeyPlacesUnknown_NamesThem() => Decide(Contract with { KeyRegions = null }).Missing.ShouldBe(["keyRegions"]);

    [Theory]
    [InlineData("2026-02-08", Outcome.GbaStandardContract)]
    [InlineData("2026-02-07", Outcome.NeedsInfo)]
    public void Decide_PiaAge_IsAtMostThreeMonthsBeforeFiling(string doneOn, Outcome expected) =>
        Decide(Contract with { PiaDoneOn = DateOnly.Parse(doneOn, null) }).Outcome.ShouldBe(expected);

    [Fact]
    public void Decide_PiaOfAnotherKind_DoesNotCount() =>
        Decide(Contract with { PiaKind = PiaKind.Pipl }).Missing.ShouldContain("piaKind");
}
