using System.Reflection;
using static Baygate.Transfers.Agreements.Rules.AgreementSeverity;

namespace Baygate.Transfers.Agreements.Rules;

/// <summary>Every rule of the register, by its stable code. docs/reference/agreement-codes.md is written from it.</summary>
public static class AgreementRules
{
    private const string Form = "Baygate";
    private const string Guidelines = "GBA SC Guidelines (2023 No. 3; 2024 No. 1)";

    /// <summary>The id has another form.</summary>
    public static readonly AgreementRule IdInvalid = new("ID_INVALID", Error, "3 to 63 of a-z, 0-9 and hyphen, the first not a hyphen.", Form);

    /// <summary>The id is not that of the address.</summary>
    public static readonly AgreementRule IdDiffers = new("ID_DIFFERS", Error, "The id is the one in the path.", Form);

    /// <summary>Origin and destination are one zone.</summary>
    public static readonly AgreementRule ZonesAlike = new("ZONES_ALIKE", Error, "The destination is another zone than the origin.", Form);

    /// <summary>The host does not serve the zone.</summary>
    public static readonly AgreementRule ZoneNotServed = new("ZONE_NOT_SERVED", Error, "The origin is a zone that this host serves.", Form);

    /// <summary>A later version turns the direction.</summary>
    public static readonly AgreementRule OriginChanged = new("ORIGIN_CHANGED", Error, "The origin does not change from version to version.", Form);

    /// <summary>A party without a proper id or name.</summary>
    public static readonly AgreementRule PartyInvalid = new("PARTY_INVALID", Error, "An id of 1 to 63 of a-z, A-Z, 0-9 and hyphen, and a name.", Form);

    /// <summary>No purpose.</summary>
    public static readonly AgreementRule PurposeMissing = new("PURPOSE_MISSING", Error, "The purpose is said in words.", "PIPL Art. 17");

    /// <summary>The container is not one for deliveries.</summary>
    public static readonly AgreementRule ContainerInvalid = new("CONTAINER_INVALID", Error, "An Azure container name, none of Baygate's own.", Form);

    /// <summary>The key cannot be used.</summary>
    public static readonly AgreementRule KeyInvalid = new("RECIPIENT_KEY_INVALID", Error, "One RSA public key of 2048 bits or more in PEM.", Form);

    /// <summary>Not a proper list of people.</summary>
    public static readonly AgreementRule SubmittersInvalid = new("SUBMITTERS_INVALID", Error, "1 to 100 different people as tid/oid in lower case.", Form);

    /// <summary>The period ends before it begins.</summary>
    public static readonly AgreementRule PeriodReversed = new("PERIOD_REVERSED", Error, "The last day is not before the first.", Form);

    /// <summary>A place that is not in its zone.</summary>
    public static readonly AgreementRule PlaceOutsideZone = new("PLACE_OUTSIDE_ZONE", Error, "The place lies in its zone.", Form);

    /// <summary>No contract between parties of these places.</summary>
    public static readonly AgreementRule PairNotCovered = new(
        "GBA_PAIR_NOT_COVERED", Error, "A GBA contract is between a party in one of the nine cities and one in Hong Kong or Macau, never between Hong Kong and Macau.", $"{Guidelines}, Art. 2");

    /// <summary>A party from outside the area.</summary>
    public static readonly AgreementRule PartyNotEligible = new(
        "GBA_PARTY_NOT_ELIGIBLE", Error, "A party to a GBA contract is registered, or as an individual located, in one of the nine cities, Hong Kong or Macau.", $"{Guidelines}, Art. 2");

    /// <summary>The place of registration is not known.</summary>
    public static readonly AgreementRule PartyPlaceUnknown = new(
        "GBA_PARTY_PLACE_UNKNOWN", Error, "A GBA contract needs the place of registration of both parties.", $"{Guidelines}, Art. 2");

    /// <summary>The contract runs the other way.</summary>
    public static readonly AgreementRule DirectionReversed = new(
        "GBA_DIRECTION_REVERSED", Error, "The exporter is registered on the side of the origin and the recipient on that of the destination.", $"{Guidelines}, Art. 2");

    /// <summary>The same contract serves another direction or other parties.</summary>
    public static readonly AgreementRule ContractShared = new(
        "CONTRACT_SHARED", Error, "A contract is for one exporter, one recipient and one direction.", "T6a");

    /// <summary>Important data.</summary>
    public static readonly AgreementRule ImportantData = new(
        "GBA_IMPORTANT_DATA", Error, "A contract does not cover data notified or published as important data.", $"{Guidelines}, Art. 2; Order 16 Art. 7");

    /// <summary>The exporter operates critical infrastructure.</summary>
    public static readonly AgreementRule Ciio = new(
        "CONTRACT_OF_CIIO", Warning, "An operator of critical information infrastructure needs a security assessment whatever it has signed.", "PIPL Art. 40; CSL Art. 39");

    /// <summary>The instrument did not exist yet.</summary>
    public static readonly AgreementRule InstrumentNotYet = new(
        "GBA_INSTRUMENT_NOT_YET", Error, "No GBA contract takes effect before its guidelines: 13 December 2023 with Hong Kong, 10 September 2024 with Macau.", Guidelines);

    /// <summary>The sector was not open yet.</summary>
    public static readonly AgreementRule SectorNotYet = new(
        "GBA_SECTOR_NOT_YET", Error, "Before 1 November 2024 contracts with Hong Kong were for banking, credit referencing and health care.", "DPO, extension of 1 November 2024");

    /// <summary>A mechanism without its id.</summary>
    public static readonly AgreementRule MechanismIdMissing = new("MECHANISM_ID_MISSING", Warning, "A mechanism is named by its number.", "PIPL Art. 38");

    /// <summary>No day of effect.</summary>
    public static readonly AgreementRule EffectMissing = new("EFFECT_MISSING", Warning, "The day the mechanism took effect, or its result was given, is unknown.", "GBA SC Guidelines Art. 6; Order 13 Art. 7");

    /// <summary>No day of expiry.</summary>
    public static readonly AgreementRule ExpiryMissing = new("EXPIRY_MISSING", Warning, "The last day of the contract's term is unknown.", "T8");

    /// <summary>It ends before it begins.</summary>
    public static readonly AgreementRule TermReversed = new("TERM_REVERSED", Error, "The mechanism does not expire before it takes effect.", "T8");

    /// <summary>Longer than the law allows.</summary>
    public static readonly AgreementRule TermTooLong = new("TERM_TOO_LONG", Error, "An assessment or a certificate is valid for 3 years.", "Order 16 Art. 9; Order 20 (T8)");

    /// <summary>In force before the contract is.</summary>
    public static readonly AgreementRule BeforeEffect = new("PERIOD_BEFORE_EFFECT", Error, "Nothing is transferred before the mechanism takes effect.", "GBA SC Guidelines Art. 6; Order 13 Art. 7");

    /// <summary>In force after the contract ends.</summary>
    public static readonly AgreementRule AfterExpiry = new("PERIOD_AFTER_EXPIRY", Error, "The agreement does not outlast its mechanism.", "T8");

    /// <summary>Filed before there was something to file.</summary>
    public static readonly AgreementRule FiledBeforeEffect = new("FILED_BEFORE_EFFECT", Error, "A contract is filed after it takes effect.", "GBA SC Guidelines Art. 8; Order 13 Art. 7");

    /// <summary>A day that has not come yet.</summary>
    public static readonly AgreementRule InTheFuture = new("DAY_IN_THE_FUTURE", Error, "What is said to be done has a day that has come.", Form);

    /// <summary>Filings that contradict the facts.</summary>
    public static readonly AgreementRule FilingsDiffer = new(
        "FILINGS_DIFFER", Error, "Each party's authority is named once, and filedOn is the day of the last filing, once all are made.", "GBA SC Guidelines Art. 8");

    /// <summary>Filed too late.</summary>
    public static readonly AgreementRule FiledLate = new("FILED_LATE", Warning, "It was filed later than 10 working days after effect.", "GBA SC Guidelines Art. 8; Order 13 Art. 7");

    /// <summary>The filing is due.</summary>
    public static readonly AgreementRule FilingDue = new("FILING_DUE", Warning, "The contract is to be filed.", "GBA SC Guidelines Art. 8; Order 13 Art. 7");

    /// <summary>The filing is overdue.</summary>
    public static readonly AgreementRule FilingOverdue = new("FILING_OVERDUE", Warning, "The 10 working days for filing have passed.", "GBA SC Guidelines Art. 8; Order 13 Art. 7");

    /// <summary>No calendar for that year.</summary>
    public static readonly AgreementRule DeadlineUnknown = new("DEADLINE_UNKNOWN", Warning, "No working days are published for the time of this deadline.", "T8");

    /// <summary>No assessment.</summary>
    public static readonly AgreementRule PiaMissing = new("PIA_MISSING", Warning, "A mechanism needs an impact assessment with its id, day and kind.", "PIPL Art. 55; GBA SC Guidelines Art. 5");

    /// <summary>Another kind of assessment.</summary>
    public static readonly AgreementRule PiaKindWrong = new("PIA_KIND_WRONG", Error, "The impact assessment has the contents that the mechanism asks for.", "GBA SC Guidelines Art. 5; Order 13 Art. 5; Order 20 Art. 6; Order 11 Art. 5");

    /// <summary>Assessed after filing.</summary>
    public static readonly AgreementRule PiaAfterFiling = new("PIA_AFTER_FILING", Error, "The impact assessment is completed before filing.", "GBA SC Guidelines Art. 5; Order 13 Art. 5");

    /// <summary>Too old at filing.</summary>
    public static readonly AgreementRule PiaStale = new("PIA_STALE", Error, "The impact assessment is completed within 3 months before filing.", "GBA SC undertaking (T6b); Order 13 filing guide (T8)");

    /// <summary>Becomes too old.</summary>
    public static readonly AgreementRule PiaAgeing = new("PIA_AGEING", Warning, "The impact assessment is older than 3 months and nothing is filed: it must be done anew.", "GBA SC undertaking (T6b); Order 13 filing guide (T8)");

    /// <summary>No scope.</summary>
    public static readonly AgreementRule ScopeMissing = new("SCOPE_MISSING", Warning, "The scope that was filed or approved is unknown.", "GBA SC Guidelines Art. 7; Order 11 Art. 14; NDSR 38");

    /// <summary>Outside the scope.</summary>
    public static readonly AgreementRule ScopeExceeded = new("SCOPE_EXCEEDED", Error, "Purpose, method and recipient are those that were filed or approved.", "GBA SC Guidelines Art. 7; Order 13 Art. 8; Order 11 Art. 14; NDSR 38");

    /// <summary>It is over.</summary>
    public static readonly AgreementRule Expired = new("EXPIRED", Warning, "The mechanism has expired: every transfer will be refused.", "T8");

    /// <summary>It can be renewed now.</summary>
    public static readonly AgreementRule RenewalOpen = new("RENEWAL_OPEN", Warning, "The time to renew has come.", "Order 16 Art. 9 (60 working days); Order 20 (6 months, T8)");

    /// <summary>It is too late to renew.</summary>
    public static readonly AgreementRule RenewalMissed = new("RENEWAL_MISSED", Warning, "The day to apply for renewal, 6 months before expiry, has passed.", "Order 20 (T8)");

    /// <summary>All of them, in the order above.</summary>
    public static IReadOnlyList<AgreementRule> All { get; } =
    [
        .. typeof(AgreementRules).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (AgreementRule)field.GetValue(null)!),
    ];
}
