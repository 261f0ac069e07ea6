using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>Which list of contents a protection impact assessment follows (T11).</summary>
[JsonConverter(typeof(WireEnumConverter<PiaKind>))]
public enum PiaKind
{
    /// <summary>PIPL 56.</summary>
    [JsonStringEnumMemberName("PIPL")]
    Pipl,

    /// <summary>The three items of the GBA standard contract, Art. 5.</summary>
    [JsonStringEnumMemberName("GBA_SC")]
    GbaStandardContract,

    /// <summary>The six items of Order 13 Art. 5.</summary>
    [JsonStringEnumMemberName("SCC")]
    StandardContract,

    /// <summary>The six items of Order 20 Art. 6.</summary>
    [JsonStringEnumMemberName("CERT")]
    Certification,

    /// <summary>The self-assessment of Order 11 Art. 5.</summary>
    [JsonStringEnumMemberName("ASSESSMENT")]
    Assessment,
}
