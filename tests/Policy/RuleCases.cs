using static Baygate.Policy.Tests.Sample;

namespace Baygate.Policy.Tests;

/// <summary>For every rule of the rulebook, facts under which it applies; a stop or a route row then decides.</summary>
internal static class RuleCases
{
    private static Facts OneSensitive => WithSpi(Customers, 1, SpiCategory.Finance);

    private static Facts TenThousandSensitive => WithSpi(Customers, 10_000, SpiCategory.Finance);

    private static Facts Gba => UnderGbaContract(OneSensitive);

    private static Facts Scc => Under(OneSensitive, Mechanism.StandardContract, PiaKind.StandardContract);

    private static Facts Cert => Under(OneSensitive, Mechanism.Certification, PiaKind.Certification) with { EffectiveOn = new(2026, 2, 1), ExpiresOn = null };

    private static Facts Assessed => Under(TenThousandSensitive, Mechanism.SecurityAssessment, PiaKind.Assessment);

    private static Facts GbaFromHongKong => UnderGbaContract(FromHongKong);

    private static Facts ClearedGbaFromMacau => Cleared(UnderGbaContract(FromMacau), "T14-17");

    private static Facts GbaWithMacau => Gba with
    {
        Destination = Place.Macau,
        RecipientRegisteredPlace = Place.Macau,
        StorageRegions = [Place.Macau],
        KeyRegions = [Place.Macau],
        AdminAccessFrom = [Place.Macau],
    };

    private static Facts Onward(Mechanism? receivedUnder) => FromHongKong with
    {
        OnwardTransfer = true,
        ReceivedUnder = receivedUnder,
        OnwardBusinessNeed = true,
        OnwardNotice = true,
        OnwardConsent = true,
        OnwardInAppendix = false,
    };

    private static Facts Claiming(Exemption exemption, params string[] evidence) =>
        OneSensitive with { ClaimedExemption = exemption, ExemptionEvidenceIds = evidence };

    private static Facts FreeTradeZone => Claiming(Exemption.Art6, "FIELD-MATCH-1") with { FtzRegistered = true, FtzListVersion = "GD-2025" };

    private static Facts Important(Facts facts) => facts with { ImportantDataStatus = ImportantDataStatus.Notified };

    private static Facts Domestic => Customers with { Destination = Place.Foshan, StorageRegions = [Place.Foshan], KeyRegions = [Place.Foshan], AdminAccessFrom = [] };

    private static Facts WithinMacau => FromMacau with { Destination = Place.Macau, StorageRegions = [Place.Macau] };

    private static Facts Leak(Facts facts, long persons) => facts with
    {
        IncidentDetectedAt = new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(8)),
        IncidentPersons = persons,
    };

    private static Facts ChildWithRules => OneSensitive with { HasUnder14 = true, GuardianConsentEvidenceIds = ["C-GUARDIAN-1"], MinorRulesId = "MINORS-1" };

    private static Facts Applicants => Claiming(Exemption.Art5HumanResources, "LABOUR-RULES-1", "COLLECTIVE-CONTRACT-1") with { ExemptionNecessity = false };

    public static IReadOnlyDictionary<string, Facts> ById { get; } = new Dictionary<string, Facts>
    {
        ["T1-1"] = Customers,
        ["T1-2"] = Domestic with { AdminAccessFrom = [Place.HongKong] },
        ["T15-1"] = Domestic,
        ["T15-3"] = FromHongKong,
        ["T15-5"] = FromMacau,
        ["T15-6"] = Customers with { Origin = Place.Elsewhere },
        ["T2-1"] = Customers with { StateSecret = true },
        ["T2-2"] = Customers with { CoreData = true },
        ["T2-4"] = Customers with { ImportantDataStatus = ImportantDataStatus.SelfSuspected },
        ["T2-6"] = Customers with { ExporterIsCiio = null },
        ["T2-8"] = Customers with { HgrMaterialOrInfo = true },
        ["T2-9"] = Customers with { ForeignAuthorityRequest = true },
        ["T2-10"] = Customers with { RecipientOnRestrictedList = true },
        ["T2-11"] = Patients,
        ["T2-12"] = Customers with { Sector = Sector.Finance },
        ["T2-15"] = OneSensitive with { HasUnder14 = true, GuardianConsentEvidenceIds = ["C-GUARDIAN-1"], MinorRulesId = "" },
        ["T2-16"] = OneSensitive with { SpiNecessityShown = false },
        ["T2-17"] = Gba with { ApprovedScope = new() { Purpose = "marketing" } },
        ["T3-4-half"] = Claiming(Exemption.Art5HumanResources, "LABOUR-RULES-1"),
        ["T3-7"] = FreeTradeZone,
        ["T3-8"] = Claiming(Exemption.StatutoryDuty, "LAW-1"),
        ["T8-1"] = Gba with { ExpiresOn = new(2026, 5, 31) },
        ["T8-2"] = Gba with { EffectiveOn = new(2026, 6, 2) },
        ["T12-1"] = Gba with { KeyRegions = [Place.Elsewhere] },
        ["T12-3"] = GbaWithMacau with { AdminAccessFrom = [Place.HongKong] },
        ["T6b-9"] = Onward(Mechanism.GbaStandardContract),
        ["T6b-10"] = Onward(Mechanism.GbaStandardContract) with { Destination = Place.HongKong },
        ["T12-4"] = Onward(Mechanism.StandardContract),
        ["T12-5"] = Onward(Mechanism.SecurityAssessment),
        ["T12-8"] = Onward(null),
        ["T16e-5"] = Customers with { Grade = Grade.P5 },
        ["T14-12"] = WithSpi(FromMacau, 1, SpiCategory.Religion),
        ["T14-17"] = UnderGbaContract(FromMacau),
        ["T2-3"] = Important(Customers),
        ["T2-5"] = Customers with { ExporterIsCiio = true },
        ["T2-7"] = Customers with { ExporterIsStateOrgan = true },
        ["T2-13"] = Customers with { Sector = Sector.Automotive, YtdNonSpiPersons = 100_001 },
        ["T3-1"] = Telemetry,
        ["T21-3"] = Telemetry with { ClaimedExemption = null },
        ["T3-2"] = Claiming(Exemption.Art4, "ORIGIN-REGISTER-1") with { CollectedIn = CollectionPlace.HongKong },
        ["T3-3"] = Claiming(Exemption.Art5Contract, "BOOKING-1"),
        ["T3-4"] = Claiming(Exemption.Art5HumanResources, "LABOUR-RULES-1", "COLLECTIVE-CONTRACT-1"),
        ["T3-5"] = Claiming(Exemption.Art5Emergency, "INCIDENT-1"),
        ["T3-7-cleared"] = Cleared(FreeTradeZone, "T3-7"),
        ["T3-8-cleared"] = Cleared(Claiming(Exemption.StatutoryDuty, "LAW-1"), "T3-8"),
        ["T4-7"] = Customers,
        ["T6a-5-HK"] = Gba,
        ["T6a-5-MO"] = GbaWithMacau,
        ["T4-3"] = Ytd(1_000_000, 0),
        ["T4-4"] = Ytd(0, 10_000),
        ["T4-5"] = Ytd(100_000, 0),
        ["T4-6"] = Ytd(0, 1),
        ["T21-9"] = Customers with { DecisionDate = new(2024, 3, 21) },
        ["T1-7"] = Domestic,
        ["T13-0"] = FromHongKong with { ContainsPi = false, NNonSpiPersons = 0 },
        ["T13-6"] = FromHongKong,
        ["T14-0"] = FromMacau with { ContainsPi = false, NNonSpiPersons = 0 },
        ["T14-12-cleared"] = Cleared(WithSpi(FromMacau, 1, SpiCategory.Religion), "T14-12"),
        ["T14-17-cleared"] = ClearedGbaFromMacau,
        ["T14-3"] = FromMacau,
        ["T14-4"] = FromMacau with { LegalBasis = LegalBasis.ContractOrHr },
        ["T14-7"] = FromMacau with { LegalBasis = LegalBasis.Emergency },
        ["T14-9"] = FromMacau with { LegalBasis = LegalBasis.OtherLaw },
        ["T1-3"] = Customers with { Origin = Place.Elsewhere },
        ["T10-6-notice"] = Customers,
        ["T10-6-consent"] = Customers,
        ["T10-4"] = OneSensitive,
        ["T10-2"] = Customers,
        ["T10-3"] = Customers with { RecipientRole = RecipientRole.Entrusted },
        ["T10-5"] = OneSensitive with { HasUnder14 = true, GuardianConsentEvidenceIds = ["C-GUARDIAN-1"], MinorRulesId = "MINORS-1" },
        ["T11-1"] = Customers,
        ["T17-1"] = Customers,
        ["T17-2"] = Customers,
        ["T18-1"] = Customers,
        ["T2-7-store"] = Customers with { ExporterIsStateOrgan = true },
        ["T6b-1"] = Gba,
        ["T6b-3"] = Gba,
        ["T6b-5"] = Gba,
        ["T6b-7"] = Gba,
        ["T12-lock"] = Gba,
        ["T6b-12"] = Gba,
        ["T8-3"] = OneSensitive,
        ["T8-4"] = Scc,
        ["T8-5"] = Scc,
        ["T11-2"] = Scc,
        ["T8-6"] = Cert,
        ["T11-3"] = Cert,
        ["T8-7"] = Assessed,
        ["T8-8"] = Assessed,
        ["T11-5"] = Assessed,
        ["T7"] = UnderGbaContract(TenThousandSensitive),
        ["T6a-12"] = OneSensitive,
        ["T6a-3"] = Gba with { ExporterRegisteredPlace = Place.MainlandOther },
        ["T8-9"] = OneSensitive,
        ["T8-10"] = TenThousandSensitive,
        ["T3-1-refuted"] = Claiming(Exemption.Art3, "CLASSIFICATION-1"),
        ["T3-2-refuted"] = Claiming(Exemption.Art4, "ORIGIN-REGISTER-1"),
        ["T3-5-2"] = Important(Claiming(Exemption.Art5Contract, "BOOKING-1")),
        ["T3-6-refuted"] = Claiming(Exemption.Art5SmallVolume),
        ["T3-7-refuted"] = FreeTradeZone with { FtzRegistered = false },
        ["T5-80-G1"] = Ytd(34_000, 0),
        ["T5-80-G2"] = Ytd(800_000, 0),
        ["T5-80-S"] = Ytd(0, 8_000),
        ["T5-6"] = Under(TenThousandSensitive, Mechanism.StandardContract, PiaKind.StandardContract),
        ["T5-5"] = Scc,
        ["T3-3-need"] = Claiming(Exemption.Art5Contract, "BOOKING-1") with { ExemptionNecessity = false },
        ["T3-4-need"] = Applicants with { LegalBasis = LegalBasis.ContractOrHr },
        ["T1-4"] = Domestic with { StorageRegions = [Place.Foshan, Place.HongKong] },
        ["T1-5"] = Customers with { Deidentification = Deidentification.Anonymised },
        ["T1-6"] = Telemetry with { Deidentification = Deidentification.Pseudonymised },
        ["T2-2-review"] = Customers with { CoreData = true },
        ["T14-10"] = FromMacau with { ExporterIsStateOrgan = true, LegalBasis = LegalBasis.StatutoryDuty },
        ["T15-4"] = WithinMacau,
        ["T10-9"] = Customers,
        ["T17-13"] = Customers,
        ["T17-3"] = Customers,
        ["T17-4"] = Important(Customers) with { DecisionDate = new(2026, 9, 1) },
        ["T17-7"] = Cleared(Customers with { Sector = Sector.Finance }, "T2-12"),
        ["T17-8"] = Cleared(Customers with { Sector = Sector.Credit }, "T2-12"),
        ["T17-9"] = Customers with { Sector = Sector.Health, SpiCategories = [] },
        ["T17-14"] = ChildWithRules,
        ["T18-3"] = Customers with { RecipientRole = RecipientRole.Entrusted },
        ["T9-7"] = Ytd(1_000_000, 0),
        ["T9-8"] = ChildWithRules,
        ["T9-9"] = Important(Customers),
        ["T2-14-filing"] = WithSpi(Customers, 100_000, SpiCategory.Biometric),
        ["T6b-8"] = Gba,
        ["T6b-11"] = Gba,
        ["T18-7"] = Gba,
        ["T12-7"] = Customers,
        ["T8-25"] = Scc with { ExpiresOn = new(2026, 6, 30) },
        ["T8-27"] = Assessed with { DecisionDate = new(2036, 4, 1), EffectiveOn = new(2033, 5, 4), FiledOn = new(2033, 5, 4), ExpiresOn = new(2036, 5, 4) },
        ["T8-26"] = Scc with { EffectiveOn = new(2021, 5, 4), FiledOn = new(2021, 5, 5) },
        ["T13-5"] = FromHongKong,
        ["T13-13"] = FromHongKong with { Sector = Sector.Finance },
        ["T6a-5"] = UnderGbaContract(FromHongKong) with { Destination = Place.Macau, RecipientRegisteredPlace = Place.Macau },
        ["T1-3-HK"] = FromHongKong with { CollectedIn = CollectionPlace.Mainland },
        ["T17-11"] = FromHongKong with { Sector = Sector.Finance },
        ["T14-3-hold"] = FromMacau,
        ["T14-9-hold"] = FromMacau with { LegalBasis = LegalBasis.OtherLaw },
        ["T14-1"] = FromMacau,
        ["T14-17-open"] = FromMacau,
        ["T14-17-none"] = UnderGbaContract(FromMacau) with { Destination = Place.HongKong, RecipientRegisteredPlace = Place.HongKong },
        ["T18-6"] = FromMacau,
        ["T1-3-MO"] = FromMacau with { CollectedIn = CollectionPlace.Mainland },
        ["T19-1"] = Leak(Customers, 1_000_000),
        ["T19-2"] = Leak(Customers with { StateSecret = true }, 1_000_000),
        ["T19-4-ciio"] = Leak(Customers with { ExporterIsCiio = true }, 1_000_000),
        ["T19-4"] = Leak(Customers, 1_000_000),
        ["T19-4-open"] = Leak(Customers, 999_999),
        ["T19-5"] = Leak(Customers, 1_000_000),
        ["T19-9"] = Leak(Gba, 1),
        ["T19-10"] = Leak(FromHongKong, 1),
        ["T19-11"] = Leak(FromHongKong, 1),
        ["T8-20"] = Cert with { DecisionDate = new(2028, 7, 1) },
        ["T8-21"] = Cert with { DecisionDate = new(2028, 9, 1) },
        ["T8-22"] = Assessed with { EffectiveOn = new(2023, 10, 30), FiledOn = new(2023, 10, 30), ExpiresOn = new(2026, 10, 30), DecisionDate = new(2026, 9, 1) },
        ["T8-23"] = Gba with { FiledOn = null, DecisionDate = new(2026, 5, 14) },
        ["T8-24"] = Gba with { FiledOn = new(2026, 5, 25) },
        ["T2-14"] = WithSpi(Customers, 1, SpiCategory.Biometric),
        ["T13-1"] = FromHongKong,
        ["T13-2"] = FromHongKong,
        ["T13-3"] = FromHongKong,
        ["T13-4"] = FromHongKong,
        ["T13-8"] = GbaFromHongKong,
        ["T13-8-lock"] = GbaFromHongKong,
        ["T13-8-open"] = FromHongKong,
        ["T10-12"] = FromMacau,
        ["T10-13"] = FromMacau,
        ["T14-3-notify"] = FromMacau,
        ["T14-9-authorise"] = FromMacau with { LegalBasis = LegalBasis.OtherLaw },
        ["T14-11"] = FromMacau,
        ["T14-14"] = FromMacau,
        ["T14-17-contract"] = ClearedGbaFromMacau,
        ["T14-17-filing"] = ClearedGbaFromMacau,
        ["T14-17-lock"] = ClearedGbaFromMacau,
        ["T1-7-contract"] = Domestic,
        ["T1-7-records"] = Domestic,
        ["T16e-5-hold"] = Cleared(Customers with { Grade = Grade.P5 }, "T16e-5"),
        ["T16e-0"] = Customers with { Grade = null },
        ["T16e-4"] = Customers with { Grade = Grade.P4 },
        ["T16e-3"] = Customers with { Grade = Grade.P3 },
        ["T16e-2"] = Customers,
        ["T21-0"] = Customers with { NNonSpiPersons = 50_001 },
    };
}
