using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy.Rules;

/// <summary>Which law's tables judge a transfer (T1, T15).</summary>
[JsonConverter(typeof(WireEnumConverter<Regime>))]
internal enum Regime
{
    /// <summary>An export from the mainland.</summary>
    [JsonStringEnumMemberName("EXPORT")]
    Export,

    /// <summary>Within the mainland, or within Macau.</summary>
    [JsonStringEnumMemberName("DOMESTIC")]
    Domestic,

    /// <summary>From Hong Kong.</summary>
    [JsonStringEnumMemberName("HK")]
    HongKong,

    /// <summary>From Macau.</summary>
    [JsonStringEnumMemberName("MO")]
    Macau,

    /// <summary>From anywhere else: outside the tables.</summary>
    [JsonStringEnumMemberName("ELSEWHERE")]
    Elsewhere,
}
