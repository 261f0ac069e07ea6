using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>Legal mechanism for providing personal information abroad (PIPL 38; T6, T8).</summary>
[JsonConverter(typeof(WireEnumConverter<Mechanism>))]
public enum Mechanism
{
    /// <summary>Greater Bay Area standard contract.</summary>
    [JsonStringEnumMemberName("GBA_SC")]
    GbaStandardContract,

    /// <summary>National standard contract (Order 13).</summary>
    [JsonStringEnumMemberName("SCC")]
    StandardContract,

    /// <summary>Personal information protection certification (Order 20).</summary>
    [JsonStringEnumMemberName("CERT")]
    Certification,

    /// <summary>Security assessment by the CAC (Order 11, Order 16).</summary>
    [JsonStringEnumMemberName("SECURITY_ASSESSMENT")]
    SecurityAssessment,
}
