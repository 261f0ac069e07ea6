using static Baygate.Policy.Tests.Sample;

namespace Baygate.Policy.Tests;

/// <summary>The worked cases of T22 whose rules the rulebook holds, by their ids.</summary>
public class WorkedCasesTests
{
    private static readonly Dictionary<string, (Facts Facts, Outcome Expected)> Cases = new()
    {
        ["W01"] = (Customers, Outcome.ExemptMechanism),
        ["W02"] = (Customers with { YtdNonSpiPersons = 100_000 }, Outcome.StandardContractOrCertification),
        ["W02 under a GBA contract"] = (UnderGbaContract(Customers with { YtdNonSpiPersons = 100_000 }), Outcome.GbaStandardContract),
        ["W03"] = (WithSpi(Customers, 1, SpiCategory.Finance), Outcome.StandardContractOrCertification),
        ["W03 under a GBA contract"] = (UnderGbaContract(WithSpi(Customers, 1, SpiCategory.Finance)), Outcome.GbaStandardContract),
        ["W04"] = (Patients, Outcome.HumanReview),
        ["W04 cleared"] = (Cleared(Patients, "T2-11"), Outcome.GbaStandardContract),
        ["W05"] = (TenThousandPatients, Outcome.HumanReview),
        ["W05 cleared"] = (Cleared(TenThousandPatients, "T2-11"), Outcome.GbaStandardContract),
        ["W05 cleared, without GBA contract"] = (Cleared(TenThousandPatients with { Mechanism = null }, "T2-11"), Outcome.SecurityAssessment),
        ["W06"] = (BeijingCompany, Outcome.StandardContractOrCertification),
        ["W07"] = (ZhuhaiMembers, Outcome.GbaStandardContract),
        ["W08"] = (PatientsOnward with { Destination = Place.Macau }, Outcome.Deny),
        ["W09"] = (PatientsOnward, Outcome.HongKongPdpo),
        ["W10"] = (Telemetry, Outcome.ExemptMechanism),
        ["W11"] = (Telemetry with { ImportantDataStatus = ImportantDataStatus.Notified }, Outcome.SecurityAssessment),
        ["W12"] = (Customers with { Origin = Place.Foshan, ExporterIsCiio = null, NNonSpiPersons = 10, YtdNonSpiPersons = 10 }, Outcome.NeedsInfo),
        ["W13"] = (Remittance, Outcome.HumanReview),
        ["W13 cleared"] = (Cleared(Remittance, "T2-12"), Outcome.ExemptMechanism),
        ["W14"] = (Payroll, Outcome.HumanReview),
        ["W14 cleared"] = (Cleared(Payroll, "T3-4-half"), Outcome.StandardContractOrCertification),
        ["W15"] = (Applicants with { LegalBasis = LegalBasis.ContractOrHr }, Outcome.Deny),
        ["W15 on another basis"] = (Applicants with { LegalBasis = LegalBasis.Consent }, Outcome.StandardContractOrCertification),
        ["W16 passport numbers held sensitive"] = (WithSpi(FromMacau, 500, SpiCategory.SpecificIdentity), Outcome.HumanReview),
        ["W16 under a GBA contract"] = (UnderGbaContract(FromMacau), Outcome.HumanReview),
        ["W17"] = (FromHongKong, Outcome.HongKongPdpo),
        ["W18 below the thresholds"] = (RemoteReader, Outcome.ExemptMechanism),
        ["W18"] = (RemoteReader with { YtdNonSpiPersons = 100_000 }, Outcome.StandardContractOrCertification),
        ["W19 2026"] = (YearEnd with { DecisionDate = new DateOnly(2026, 12, 30), YtdNonSpiPersons = 100_010 }, Outcome.StandardContractOrCertification),
        ["W19 2027"] = (YearEnd with { DecisionDate = new DateOnly(2027, 1, 2), YtdNonSpiPersons = 20 }, Outcome.ExemptMechanism),
        ["W20"] = (Customers with { NNonSpiPersons = 60_000, YtdNonSpiPersons = 60_000 }, Outcome.ExemptMechanism),
        ["W21"] = (Child with { GuardianConsentEvidenceIds = [] }, Outcome.Deny),
        ["W22"] = (Certified with { DecisionDate = new DateOnly(2028, 9, 1) }, Outcome.StandardContractOrCertification),
        ["W23"] = (Assessed with { EffectiveOn = new DateOnly(2024, 5, 10), DecisionDate = new DateOnly(2027, 5, 11) }, Outcome.Deny),
        ["W23 on its last day"] = (Assessed with { EffectiveOn = new DateOnly(2024, 5, 10), DecisionDate = new DateOnly(2027, 5, 10) }, Outcome.SecurityAssessment),
        ["W24"] = (UnderGbaContract(WithSpi(Customers, 1, SpiCategory.Other)) with { ApprovedScope = new() { Types = ["order"] }, DataTypes = ["order", "id-photo"] }, Outcome.Deny),
        ["W25"] = (Qingyuan, Outcome.StandardContractOrCertification),
        ["W26"] = (Leak(1_000_000), Outcome.ExemptMechanism),
        ["W27"] = (Leak(999_999), Outcome.ExemptMechanism),
        ["W28"] = (SccOnward, Outcome.HongKongPdpo),
        ["W28 outside the onward clause"] = (SccOnward with { OnwardInAppendix = false }, Outcome.Deny),
        ["W29"] = (Customers with { ForeignAuthorityRequest = true }, Outcome.Deny),
        ["W30"] = (UnderGbaContract(Customers) with { StorageRegions = [Place.HongKong, Place.MainlandOther] }, Outcome.Deny),
    };

    public static IEnumerable<TheoryDataRow<string>> Names => Cases.Keys.Select(name => new TheoryDataRow<string>(name));

    internal static IEnumerable<Facts> AllFacts => Cases.Values.Select(worked => worked.Facts);

    private static Facts TenThousandPatients => Patients with { NSpiPersons = 10_000, YtdSpiPersons = 10_000 };

    private static Facts BeijingCompany => UnderGbaContract(WithSpi(Customers, 500, SpiCategory.Finance)) with { ExporterRegisteredPlace = Place.MainlandOther };

    private static Facts ZhuhaiMembers => UnderGbaContract(Customers) with
    {
        Origin = Place.Zhuhai,
        Destination = Place.Macau,
        ExporterRegisteredPlace = Place.Zhuhai,
        RecipientRegisteredPlace = Place.Macau,
        StorageRegions = [Place.Macau],
        KeyRegions = [Place.Macau],
        AdminAccessFrom = [Place.Macau],
        NNonSpiPersons = 200_000,
        YtdNonSpiPersons = 200_000,
        EffectiveOn = new DateOnly(2026, 2, 20),
        FiledOn = new DateOnly(2026, 3, 2),
        PiaDoneOn = new DateOnly(2026, 1, 15),
    };

    private static Facts PatientsOnward => FromHongKong with
    {
        Destination = Place.HongKong,
        RecipientRegisteredPlace = Place.HongKong,
        CollectedIn = CollectionPlace.Mainland,
        OnwardTransfer = true,
        ReceivedUnder = Mechanism.GbaStandardContract,
        OnwardBusinessNeed = true,
        OnwardNotice = true,
        OnwardConsent = true,
        OnwardInAppendix = true,
    };

    private static Facts SccOnward => PatientsOnward with { Destination = Place.Elsewhere, ReceivedUnder = Mechanism.StandardContract };

    private static Facts Remittance => WithSpi(Customers, 1, SpiCategory.Finance) with
    {
        ExporterIsCiio = true,
        Sector = Sector.Finance,
        ClaimedExemption = Exemption.Art5Contract,
        ExemptionEvidenceIds = ["REMITTANCE-1"],
        LegalBasis = LegalBasis.ContractOrHr,
    };

    private static Facts Payroll => WithSpi(Customers, 3_000, SpiCategory.Finance) with
    {
        ClaimedExemption = Exemption.Art5HumanResources,
        ExemptionEvidenceIds = ["LABOUR-RULES-1"],
        LegalBasis = LegalBasis.ContractOrHr,
    };

    private static Facts Applicants => WithSpi(Customers, 300, SpiCategory.Other) with
    {
        ClaimedExemption = Exemption.Art5HumanResources,
        ExemptionEvidenceIds = ["LABOUR-RULES-1", "COLLECTIVE-CONTRACT-1"],
        ExemptionNecessity = false,
    };

    private static Facts Leak(long persons) => Customers with
    {
        IncidentDetectedAt = new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(8)),
        IncidentPersons = persons,
    };

    private static Facts RemoteReader => Customers with { Destination = Place.Shenzhen, StorageRegions = [Place.Shenzhen], KeyRegions = [Place.Shenzhen] };

    private static Facts YearEnd => Customers with { NNonSpiPersons = 20 };

    private static Facts Child => WithSpi(Customers, 1, SpiCategory.Health, SpiCategory.Minor) with { HasUnder14 = true, MinorRulesId = "MINORS-1" };

    private static Facts Certified => Under(WithSpi(Customers, 1, SpiCategory.Finance), Mechanism.Certification, PiaKind.Certification) with
    {
        EffectiveOn = new DateOnly(2026, 2, 1),
        ExpiresOn = null,
    };

    private static Facts Assessed => Under(WithSpi(Customers, 10_000, SpiCategory.Finance), Mechanism.SecurityAssessment, PiaKind.Assessment) with { ExpiresOn = null };

    private static Facts Qingyuan => WithSpi(Customers, 20, SpiCategory.Finance) with
    {
        Origin = Place.GuangdongOther,
        ExporterRegisteredPlace = Place.GuangdongOther,
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Decide_WorkedCase_ReachesItsOutcome(string name)
    {
        (Facts facts, Outcome expected) = Cases[name];

        Decision decision = Decide(facts);

        decision.Outcome.ShouldBe(expected, $"missing: {string.Join(", ", decision.Missing)}; {string.Join(", ", decision.Citations)}");
    }

    [Fact]
    public void Decide_W01_AsksForNoticeConsentAndPia() =>
        Decide(Cases["W01"].Facts).Duties
            .Where(duty => duty.Kind is DutyKind.Notice or DutyKind.Consent or DutyKind.Pia).Select(duty => duty.Citation.Rule)
            .ShouldBe(["T10-6-notice", "T10-6-consent", "T10-2", "T11-1"]);

    [Fact]
    public void Decide_W04_ShowsWhatFollowsTheReview()
    {
        Decision decision = Decide(Cases["W04"].Facts);

        decision.Mechanisms.ShouldBe([Mechanism.GbaStandardContract]);
        decision.Signoffs.ShouldHaveSingleItem().Topic.ShouldStartWith("T2-11:");
    }

    [Fact]
    public void Decide_W07_FilesWithinTenWorkingDaysAroundTheSpringFestival() =>
        Decide(Cases["W07"].Facts).Duties.Single(duty => duty.Citation.Rule == "T6b-7").Deadline.ShouldBe("2026-03-06");

    [Fact]
    public void Decide_W26_TellsTheProvincialCacByThirteenHoursAndThePersonsAtOnce()
    {
        (string Rule, string? Deadline)[] notices = [.. Decide(Cases["W26"].Facts).Duties
            .Where(duty => duty.Citation.Rule.StartsWith("T19", StringComparison.Ordinal) && duty.Kind == DutyKind.Notify)
            .Select(duty => (duty.Citation.Rule, duty.Deadline))];

        notices.ShouldBe([("T19-1", "immediately"), ("T19-2", "immediately"), ("T19-4", "2026-06-01T13:00:00+08:00")]);
    }

    [Fact]
    public void Decide_W27_LeavesTheGeneralClausesToAPerson()
    {
        Decision decision = Decide(Cases["W27"].Facts);

        decision.Duties.ShouldNotContain(duty => duty.Citation.Rule == "T19-4");
        decision.Signoffs.ShouldHaveSingleItem().Topic.ShouldStartWith("T19-4-open:");
    }

    [Fact]
    public void Decide_W05Cleared_QuotesBothReadings() =>
        Decide(Cases["W05 cleared"].Facts).Signoffs.ShouldHaveSingleItem().Readings.Count.ShouldBe(2);

    [Theory]
    [InlineData("W06")]
    [InlineData("W25")]
    public void Decide_RegisteredOutsideTheNine_DoesNotOfferGbaContract(string name) =>
        Decide(Cases[name].Facts).Mechanisms.ShouldBe([Mechanism.StandardContract, Mechanism.Certification]);

    [Fact]
    public void Decide_W10_UsesArt3() => Decide(Cases["W10"].Facts).Exemption.ShouldBe(Exemption.Art3);

    [Fact]
    public void Decide_W12_NamesTheCiioFact() => Decide(Cases["W12"].Facts).Missing.ShouldBe(["exporterIsCiio"]);

    [Fact]
    public void Decide_W13Cleared_UsesArt5Contract() => Decide(Cases["W13 cleared"].Facts).Exemption.ShouldBe(Exemption.Art5Contract);

    [Fact]
    public void Decide_W22_WarnsThatTheRenewalDayHasPassed() =>
        Decide(Cases["W22"].Facts).Warnings.ShouldContain(warning => warning.StartsWith("T8-21:", StringComparison.Ordinal));
}
