using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>Category of sensitive personal information (PIPL 28; GB/T 45574-2025, section 6).</summary>
[JsonConverter(typeof(WireEnumConverter<SpiCategory>))]
public enum SpiCategory
{
    /// <summary>Face, gene, voiceprint, gait, fingerprint, iris and the like.</summary>
    [JsonStringEnumMemberName("biometric")]
    Biometric,

    /// <summary>Religious belief.</summary>
    [JsonStringEnumMemberName("religion")]
    Religion,

    /// <summary>Specific identity, such as disability status.</summary>
    [JsonStringEnumMemberName("specificIdentity")]
    SpecificIdentity,

    /// <summary>Medical health.</summary>
    [JsonStringEnumMemberName("health")]
    Health,

    /// <summary>Financial accounts and what is tied to them.</summary>
    [JsonStringEnumMemberName("finance")]
    Finance,

    /// <summary>Whereabouts.</summary>
    [JsonStringEnumMemberName("location")]
    Location,

    /// <summary>Any personal information of a person under 14.</summary>
    [JsonStringEnumMemberName("minor")]
    Minor,

    /// <summary>Other sensitive information, such as ID-card photos or criminal records.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}
