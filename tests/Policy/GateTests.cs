using static Baygate.Policy.Tests.Sample;

namespace Baygate.Policy.Tests;

/// <summary>T2, the hard gates: what each does, and that an unknown fact never passes one.</summary>
public class GateTests
{
    private static readonly Dictionary<string, (Facts Facts, Outcome Expected)> Gates = new()
    {
        ["T2-1"] = (Customers with { StateSecret = true }, Outcome.Deny),
        ["T2-2"] = (Customers with { CoreData = true }, Outcome.Deny),
        ["T2-3"] = (Customers with { ImportantDataStatus = ImportantDataStatus.PublishedCatalogueMatch }, Outcome.SecurityAssessment),
        ["T2-4"] = (Customers with { ImportantDataStatus = ImportantDataStatus.SelfSuspected }, Outcome.HumanReview),
        ["T2-5"] = (Customers with { ExporterIsCiio = true }, Outcome.SecurityAssessment),
        ["T2-6"] = (Customers with { ExporterIsCiio = null }, Outcome.NeedsInfo),
        ["T2-7"] = (Customers with { ExporterIsStateOrgan = true }, Outcome.SecurityAssessment),
        ["T2-8"] = (Customers with { HgrMaterialOrInfo = true }, Outcome.HumanReview),
        ["T2-9"] = (Customers with { ForeignAuthorityRequest = true }, Outcome.Deny),
        ["T2-10"] = (Customers with { RecipientOnRestrictedList = true }, Outcome.Deny),
        ["T2-11"] = (Patients, Outcome.HumanReview),
        ["T2-12"] = (Customers with { Sector = Sector.Credit }, Outcome.HumanReview),
        ["T2-13"] = (Customers with { Sector = Sector.Automotive, YtdNonSpiPersons = 100_001 }, Outcome.SecurityAssessment),
        ["T2-15"] = (WithSpi(Customers, 1, SpiCategory.Minor) with { HasUnder14 = true, GuardianConsentEvidenceIds = [], MinorRulesId = "MINORS-1" }, Outcome.Deny),
        ["T2-16"] = (WithSpi(Customers, 1, SpiCategory.Location) with { SpiNecessityShown = false }, Outcome.Deny),
    };

    private static readonly Dictionary<string, Func<Facts, Facts>> Forgotten = new()
    {
        ["stateSecret"] = facts => facts with { StateSecret = null },
        ["coreData"] = facts => facts with { CoreData = null },
        ["importantDataStatus"] = facts => facts with { ImportantDataStatus = ImportantDataStatus.Unknown },
        ["exporterIsCiio"] = facts => facts with { ExporterIsCiio = null },
        ["exporterIsStateOrgan"] = facts => facts with { ExporterIsStateOrgan = null },
        ["hgrMaterialOrInfo"] = facts => facts with { HgrMaterialOrInfo = null },
        ["foreignAuthorityRequest"] = facts => facts with { ForeignAuthorityRequest = null },
        ["recipientOnRestrictedList"] = facts => facts with { RecipientOnRestrictedList = null },
        ["sector"] = facts => facts with { Sector = null },
        ["hasUnder14"] = facts => facts with { HasUnder14 = null },
        ["containsSpi"] = facts => facts with { ContainsSpi = null, SpiNecessityShown = false },
        ["decisionDate"] = facts => facts with { DecisionDate = null },
    };

    public static IEnumerable<TheoryDataRow<string>> Ids => Gates.Keys.Select(id => new TheoryDataRow<string>(id));

    public static IEnumerable<TheoryDataRow<string>> Keys => Forgotten.Keys.Select(key => new TheoryDataRow<string>(key));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Decide_GateApplies_ReachesItsOutcome(string id) => Decide(Gates[id].Facts).Outcome.ShouldBe(Gates[id].Expected);

    [Theory]
    [MemberData(nameof(Keys))]
    public void Decide_GateFactUnknown_NamesIt(string key)
    {
        Decision decision = Decide(Forgotten[key](Customers));

        decision.Outcome.ShouldBe(Outcome.NeedsInfo);
        decision.Missing.ShouldContain(key);
    }

    [Fact]
    public void Decide_DenyAndReviewApply_DenyWins() =>
        Decide(Patients with { StateSecret = true }).Outcome.ShouldBe(Outcome.Deny);

    [Fact]
    public void Decide_ReviewAppliesAndAFactIsUnknown_ReviewWins() =>
        Decide(Patients with { CoreData = null }).Outcome.ShouldBe(Outcome.HumanReview);

    [Fact]
    public void Decide_DenyCleared_StillDenies() =>
        Decide(Cleared(Customers with { StateSecret = true }, "T2-1")).Outcome.ShouldBe(Outcome.Deny);

    [Fact]
    public void Decide_ReviewClearedWithoutRecord_StillStops() =>
        Decide(Patients with { ClearedReviews = [new ClearedReview("T2-11", " ")] }).Outcome.ShouldBe(Outcome.HumanReview);

    [Fact]
    public void Decide_AnotherReviewCleared_StillStops() => Decide(Cleared(Patients, "T2-12")).Outcome.ShouldBe(Outcome.HumanReview);

    [Fact]
    public void Decide_StaleFactContradicted_IsUnknownAndSaysSo()
    {
        Decision decision = Decide(Customers with { SpiCategories = [SpiCategory.Health] });

        decision.Missing.ShouldContain("containsSpi");
        decision.Warnings.ShouldContain(warning => warning.StartsWith("T21-0:", StringComparison.Ordinal));
    }
}
