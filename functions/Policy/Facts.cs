namespace Baygate.Policy;

/// <summary>
/// What is known about one transfer (law.md 0.1). Null means unknown, which is a state of its own: where it matters the
/// decision is <see cref="Outcome.NeedsInfo"/>. For claims (exemption, mechanism and what belongs to them) null means none.
/// Facts hold counts, ids and categories, never a personal value.
/// </summary>
public sealed record Facts
{
    /// <summary>Date for which the decision is asked; the caller supplies it (see <see cref="OnDate"/>), the engine has no clock.</summary>
    public DateOnly? DecisionDate { get; init; }

    /// <summary>Where the data leave.</summary>
    public Place? Origin { get; init; }

    /// <summary>Where the data go.</summary>
    public Place? Destination { get; init; }

    /// <summary>Where the exporter is registered (an individual: located).</summary>
    public Place? ExporterRegisteredPlace { get; init; }

    /// <summary>Where the recipient is registered (an individual: located).</summary>
    public Place? RecipientRegisteredPlace { get; init; }

    /// <summary>Where the data were collected or produced.</summary>
    public CollectionPlace? CollectedIn { get; init; }

    /// <summary>The exporter operates critical information infrastructure (PIPL 40).</summary>
    public bool? ExporterIsCiio { get; init; }

    /// <summary>The exporter is a state organ or a body authorised to manage public affairs (PIPL 36, 37).</summary>
    public bool? ExporterIsStateOrgan { get; init; }

    /// <summary>Core data (DSL 21(2)).</summary>
    public bool? CoreData { get; init; }

    /// <summary>State secrets.</summary>
    public bool? StateSecret { get; init; }

    /// <summary>Human genetic resource material or information.</summary>
    public bool? HgrMaterialOrInfo { get; init; }

    /// <summary>Asked for by a foreign court or enforcement authority (PIPL 41, DSL 36).</summary>
    public bool? ForeignAuthorityRequest { get; init; }

    /// <summary>The recipient is on the CAC's restricted list (PIPL 42).</summary>
    public bool? RecipientOnRestrictedList { get; init; }

    /// <summary>Personal information is in it.</summary>
    public bool? ContainsPi { get; init; }

    /// <summary>Sensitive personal information is in it.</summary>
    public bool? ContainsSpi { get; init; }

    /// <summary>Persons under 14 are in it.</summary>
    public bool? HasUnder14 { get; init; }

    /// <summary>Categories of sensitive personal information found.</summary>
    public IReadOnlyList<SpiCategory>? SpiCategories { get; init; }

    /// <summary>Specific purpose, sufficient necessity and strict protection are shown (PIPL 28(2)).</summary>
    public bool? SpiNecessityShown { get; init; }

    /// <summary>Ids of guardians' consents; an empty list means there are none.</summary>
    public IReadOnlyList<string>? GuardianConsentEvidenceIds { get; init; }

    /// <summary>Id of the dedicated rules for minors; an empty text means there are none.</summary>
    public string? MinorRulesId { get; init; }

    /// <summary>Standing as important data.</summary>
    public ImportantDataStatus? ImportantDataStatus { get; init; }

    /// <summary>Distinct persons in this transfer whose non-sensitive information is in it.</summary>
    public long? NNonSpiPersons { get; init; }

    /// <summary>Distinct persons in this transfer whose sensitive information is in it.</summary>
    public long? NSpiPersons { get; init; }

    /// <summary>Distinct persons since 1 January, non-sensitive, this transfer included.</summary>
    public long? YtdNonSpiPersons { get; init; }

    /// <summary>Distinct persons since 1 January, sensitive, this transfer included.</summary>
    public long? YtdSpiPersons { get; init; }

    /// <summary>Purpose of the transfer.</summary>
    public string? Purpose { get; init; }

    /// <summary>Method of the transfer and of the processing.</summary>
    public string? Method { get; init; }

    /// <summary>Ids of the data categories found.</summary>
    public IReadOnlyList<string>? DataTypes { get; init; }

    /// <summary>Legal basis (PIPL 13).</summary>
    public LegalBasis? LegalBasis { get; init; }

    /// <summary>Exemption the exporter claims; a claim: absent means none.</summary>
    public Exemption? ClaimedExemption { get; init; }

    /// <summary>Ids of the evidence T3 demands for the claim; none means claimed, not shown.</summary>
    public IReadOnlyList<string>? ExemptionEvidenceIds { get; init; }

    /// <summary>The exporter is registered inside a free-trade zone.</summary>
    public bool? FtzRegistered { get; init; }

    /// <summary>Version of the zone's negative list.</summary>
    public string? FtzListVersion { get; init; }

    /// <summary>Mechanism in use; a claim: absent means none.</summary>
    public Mechanism? Mechanism { get; init; }

    /// <summary>Id of the contract, certificate or assessment result; part of the claim.</summary>
    public string? MechanismId { get; init; }

    /// <summary>Day the mechanism took effect; for an assessment or certificate the day of its result; part of the claim.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Day of filing; part of the claim.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>Last day of validity; part of the claim.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Scope that was approved or filed; part of the claim.</summary>
    public ApprovedScope? ApprovedScope { get; init; }

    /// <summary>Id of the protection impact assessment.</summary>
    public string? PiaId { get; init; }

    /// <summary>Day the assessment was completed.</summary>
    public DateOnly? PiaDoneOn { get; init; }

    /// <summary>Contents the assessment follows.</summary>
    public PiaKind? PiaKind { get; init; }

    /// <summary>Version of the notice given to the persons.</summary>
    public string? NoticeVersion { get; init; }

    /// <summary>Ids of consent evidence.</summary>
    public IReadOnlyList<string>? ConsentEvidenceIds { get; init; }

    /// <summary>The recipient's role.</summary>
    public RecipientRole? RecipientRole { get; init; }

    /// <summary>Places where the data are stored: primary, replica, backup, log.</summary>
    public IReadOnlyList<Place>? StorageRegions { get; init; }

    /// <summary>Places where keys are held.</summary>
    public IReadOnlyList<Place>? KeyRegions { get; init; }

    /// <summary>Places from which administrators or support can reach the plaintext.</summary>
    public IReadOnlyList<Place>? AdminAccessFrom { get; init; }

    /// <summary>Sector of the exporter.</summary>
    public Sector? Sector { get; init; }

    /// <summary>The exporter passes on to a third party what it received from elsewhere.</summary>
    public bool? OnwardTransfer { get; init; }

    /// <summary>Mechanism under which it received the data; a claim: absent means none.</summary>
    public Mechanism? ReceivedUnder { get; init; }

    /// <summary>A real business need for the onward transfer.</summary>
    public bool? OnwardBusinessNeed { get; init; }

    /// <summary>The persons were told of the onward transfer.</summary>
    public bool? OnwardNotice { get; init; }

    /// <summary>The persons consented to the onward transfer.</summary>
    public bool? OnwardConsent { get; init; }

    /// <summary>The onward transfer is agreed in the contract's appendix (or assessed, or certified).</summary>
    public bool? OnwardInAppendix { get; init; }

    /// <summary>Protection grade from classification (T16e).</summary>
    public Grade? Grade { get; init; }

    /// <summary>Id of the recipient, compared with <see cref="ApprovedScope.Recipient"/> where both are given; a claim: absent means not compared.</summary>
    public string? Recipient { get; init; }

    /// <summary>False where what is sent is not needed for what the claimed exemption covers; part of the claim.</summary>
    public bool? ExemptionNecessity { get; init; }

    /// <summary>Said to be anonymised or pseudonymised; a claim: absent means neither.</summary>
    public Deidentification? Deidentification { get; init; }

    /// <summary>Id of the authority's receipt of a notification (Macau, Law 8/2005 Art. 21); a claim: absent means none.</summary>
    public string? AuthorityNotificationId { get; init; }

    /// <summary>Id of the authority's authorisation (Macau, Law 8/2005 Art. 22); a claim: absent means none.</summary>
    public string? AuthorityAuthorisationId { get; init; }

    /// <summary>When a leak, a loss or tampering was detected; a claim: absent means no incident.</summary>
    public DateTimeOffset? IncidentDetectedAt { get; init; }

    /// <summary>Persons whose information leaked; part of the incident.</summary>
    public long? IncidentPersons { get; init; }

    /// <summary>Reviews a named person has cleared; absent means none.</summary>
    public IReadOnlyList<ClearedReview>? ClearedReviews { get; init; }

    /// <summary>These facts with <see cref="DecisionDate"/> set, where unknown, to the day it is at the origin. Every origin in the bay has UTC+8.</summary>
    /// <param name="now">The present instant, from the caller's clock.</param>
    public Facts OnDate(DateTimeOffset now) =>
        DecisionDate is null ? this with { DecisionDate = DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours(8)).DateTime) } : this;
}
