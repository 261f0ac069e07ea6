using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>What the engine decided, strictest first (0.2): the first that applies wins.</summary>
[JsonConverter(typeof(WireEnumConverter<Outcome>))]
public enum Outcome
{
    /// <summary>The transfer must not happen.</summary>
    [JsonStringEnumMemberName("DENY")]
    Deny,

    /// <summary>A named person must look at it first.</summary>
    [JsonStringEnumMemberName("HUMAN_REVIEW")]
    HumanReview,

    /// <summary>A fact that matters is unknown; the decision names it.</summary>
    [JsonStringEnumMemberName("NEEDS_INFO")]
    NeedsInfo,

    /// <summary>The CAC's security assessment is needed.</summary>
    [JsonStringEnumMemberName("SECURITY_ASSESSMENT")]
    SecurityAssessment,

    /// <summary>Goes under a GBA standard contract.</summary>
    [JsonStringEnumMemberName("GBA_SC")]
    GbaStandardContract,

    /// <summary>A standard contract or a certification is needed.</summary>
    [JsonStringEnumMemberName("SCC_OR_CERT")]
    StandardContractOrCertification,

    /// <summary>None of the three mechanisms is needed; every other duty stays.</summary>
    [JsonStringEnumMemberName("EXEMPT_MECHANISM")]
    ExemptMechanism,

    /// <summary>Macau: the DSPDP must authorise (Law 8/2005 Arts 20(2), 22).</summary>
    [JsonStringEnumMemberName("MO_AUTHORISE")]
    MacauAuthorise,

    /// <summary>Macau: the DSPDP must be notified (Law 8/2005 Arts 20(1), 21).</summary>
    [JsonStringEnumMemberName("MO_NOTIFY")]
    MacauNotify,

    /// <summary>Hong Kong: the PDPO's principles apply, no export formality.</summary>
    [JsonStringEnumMemberName("HK_PDPO")]
    HongKongPdpo,

    /// <summary>Not an export; local duties stay.</summary>
    [JsonStringEnumMemberName("NOT_EXPORT")]
    NotExport,

    /// <summary>Neither personal information nor important data.</summary>
    [JsonStringEnumMemberName("NOT_REGULATED")]
    NotRegulated,
}
