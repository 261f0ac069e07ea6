using System.Text.Json.Serialization;

namespace Baygate.Classification.Results;

/// <summary>The categories of sensitive personal information of GB/T 45574-2025, section 6.</summary>
public enum SpiCategory
{
    /// <summary>Face, gene, voiceprint, fingerprint, iris and the like.</summary>
    [JsonStringEnumMemberName("biometric")]
    Biometric,

    /// <summary>Religious belief.</summary>
    [JsonStringEnumMemberName("religion")]
    Religion,

    /// <summary>Specific identity; identity document numbers where they are held to be sensitive.</summary>
    [JsonStringEnumMemberName("specificIdentity")]
    SpecificIdentity,

    /// <summary>Medical health.</summary>
    [JsonStringEnumMemberName("health")]
    Health,

    /// <summary>Financial accounts, and the dealings and income tied to them.</summary>
    [JsonStringEnumMemberName("finance")]
    Finance,

    /// <summary>Whereabouts.</summary>
    [JsonStringEnumMemberName("location")]
    Location,

    /// <summary>Anything about a person under 14.</summary>
    [JsonStringEnumMemberName("minor")]
    Minor,

    /// <summary>Credentials, credit reports, criminal records and what else the standard names.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}
