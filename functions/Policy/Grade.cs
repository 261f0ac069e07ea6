using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>Protection grade of the data, from 1 (public) to 5 (core or important), as T16e maps the national grades.</summary>
[JsonConverter(typeof(WireEnumConverter<Grade>))]
public enum Grade
{
    /// <summary>Public.</summary>
    [JsonStringEnumMemberName("P1")]
    P1,

    /// <summary>Personal information that is not sensitive, or pseudonymised.</summary>
    [JsonStringEnumMemberName("P2")]
    P2,

    /// <summary>Sensitive personal information; identity and contact sets.</summary>
    [JsonStringEnumMemberName("P3")]
    P3,

    /// <summary>Biometric, genetic, under-14 and the like: highly sensitive.</summary>
    [JsonStringEnumMemberName("P4")]
    P4,

    /// <summary>Core or important data: no automated delivery.</summary>
    [JsonStringEnumMemberName("P5")]
    P5,
}
