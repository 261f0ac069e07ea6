namespace Baygate.Policy.Tests;

/// <summary>Synthetic transfers that tests vary.</summary>
internal static class Sample
{
    public static PolicyEngine Engine { get; } = new(Rulebook.Embedded);

    /// <summary>W01: Shenzhen, not a CIIO, to Hong Kong, 50,000 customers with name and phone on consent; every duty shown.</summary>
    public static Facts Customers { get; } = new()
    {
        DecisionDate = new DateOnly(2026, 6, 1),
        Origin = Place.Shenzhen,
        Destination = Place.HongKong,
        ExporterRegisteredPlace = Place.Shenzhen,
        RecipientRegisteredPlace = Place.HongKong,
        CollectedIn = CollectionPlace.Mainland,
        ExporterIsCiio = false,
        ExporterIsStateOrgan = false,
        CoreData = false,
        StateSecret = false,
        HgrMaterialOrInfo = false,
        ForeignAuthorityRequest = false,
        RecipientOnRestrictedList = false,
        ContainsPi = true,
        ContainsSpi = false,
        HasUnder14 = false,
        ImportantDataStatus = ImportantDataStatus.None,
        NNonSpiPersons = 50_000,
        NSpiPersons = 0,
        YtdNonSpiPersons = 50_000,
        YtdSpiPersons = 0,
        Purpose = "order fulfilment",
        Method = "file transfer",
        DataTypes = ["name", "phone"],
        LegalBasis = LegalBasis.Consent,
        PiaId = "PIA-1",
        PiaDoneOn = new DateOnly(2026, 4, 1),
        PiaKind = PiaKind.Pipl,
        NoticeVersion = "N-1",
        ConsentEvidenceIds = ["C-EXPORT-1", "C-PROVIDE-1"],
        RecipientRole = RecipientRole.Independent,
        StorageRegions = [Place.Shenzhen, Place.HongKong],
        KeyRegions = [Place.HongKong],
        AdminAccessFrom = [Place.HongKong],
        Sector = Sector.Other,
        OnwardTransfer = false,
        Grade = Grade.P2,
    };

    /// <summary>W04: a Guangzhou hospital sends 9,999 patients' diagnoses under a filed GBA contract; the health gate is not cleared.</summary>
    public static Facts Patients { get; } = UnderGbaContract(WithSpi(Customers, 9_999, SpiCategory.Health)) with
    {
        Origin = Place.Guangzhou,
        ExporterRegisteredPlace = Place.Guangzhou,
        StorageRegions = [Place.HongKong],
        DataTypes = ["diagnosis"],
        Sector = Sector.Health,
        Grade = Grade.P3,
    };

    /// <summary>W10: machine telemetry from Dongguan, no persons.</summary>
    public static Facts Telemetry { get; } = Customers with
    {
        Origin = Place.Dongguan,
        ExporterRegisteredPlace = Place.Dongguan,
        ContainsPi = false,
        NNonSpiPersons = 0,
        YtdNonSpiPersons = 0,
        DataTypes = ["telemetry"],
        ClaimedExemption = Exemption.Art3,
        ExemptionEvidenceIds = ["CLASSIFICATION-1"],
        Grade = Grade.P1,
    };

    /// <summary>W17: a Hong Kong insurer sends a million clients to a call centre in Guangzhou.</summary>
    public static Facts FromHongKong { get; } = Customers with
    {
        Origin = Place.HongKong,
        Destination = Place.Guangzhou,
        ExporterRegisteredPlace = Place.HongKong,
        RecipientRegisteredPlace = Place.Guangzhou,
        CollectedIn = CollectionPlace.HongKong,
        StorageRegions = [Place.Guangzhou],
        NNonSpiPersons = 1_000_000,
        YtdNonSpiPersons = 1_000_000,
    };

    /// <summary>Macau guests without sensitive data to a processor in Zhuhai, on consent.</summary>
    public static Facts FromMacau { get; } = Customers with
    {
        Origin = Place.Macau,
        Destination = Place.Zhuhai,
        ExporterRegisteredPlace = Place.Macau,
        RecipientRegisteredPlace = Place.Zhuhai,
        CollectedIn = CollectionPlace.Macau,
        StorageRegions = [Place.Zhuhai],
        KeyRegions = [Place.Macau],
        AdminAccessFrom = [Place.Macau],
    };

    public static Facts WithSpi(Facts facts, long persons, params SpiCategory[] categories) => facts with
    {
        ContainsSpi = true,
        SpiCategories = categories,
        SpiNecessityShown = true,
        NSpiPersons = persons,
        YtdSpiPersons = persons,
        ConsentEvidenceIds = ["C-EXPORT-1", "C-SPI-1"],
        Grade = Grade.P3,
    };

    public static Facts UnderGbaContract(Facts facts) => facts with
    {
        Mechanism = Mechanism.GbaStandardContract,
        MechanismId = "GBA-1",
        EffectiveOn = new DateOnly(2026, 5, 4),
        FiledOn = new DateOnly(2026, 5, 8),
        ExpiresOn = new DateOnly(2028, 5, 4),
        PiaKind = PiaKind.GbaStandardContract,
    };

    public static Facts Under(Facts facts, Mechanism mechanism, PiaKind pia) =>
        UnderGbaContract(facts) with { Mechanism = mechanism, PiaKind = pia };

    public static Facts Ytd(long nonSensitive, long sensitive) => Customers with
    {
        NNonSpiPersons = 0,
        YtdNonSpiPersons = nonSensitive,
        YtdSpiPersons = sensitive,
    };

    public static Facts Cleared(Facts facts, params string[] rules) =>
        facts with { ClearedReviews = [.. rules.Select(rule => new ClearedReview(rule, $"REVIEW-{rule}"))] };

    public static Decision Decide(Facts facts) => Engine.Decide(facts);
}
