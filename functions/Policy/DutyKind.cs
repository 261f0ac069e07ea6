using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>Kind of a duty that goes with an outcome.</summary>
[JsonConverter(typeof(WireEnumConverter<DutyKind>))]
public enum DutyKind
{
    /// <summary>Tell the person.</summary>
    [JsonStringEnumMemberName("notice")]
    Notice,

    /// <summary>Obtain consent.</summary>
    [JsonStringEnumMemberName("consent")]
    Consent,

    /// <summary>Carry out a protection impact assessment.</summary>
    [JsonStringEnumMemberName("pia")]
    Pia,

    /// <summary>Conclude a contract or hold an approval.</summary>
    [JsonStringEnumMemberName("contract")]
    Contract,

    /// <summary>File with an authority.</summary>
    [JsonStringEnumMemberName("filing")]
    Filing,

    /// <summary>Keep records.</summary>
    [JsonStringEnumMemberName("records")]
    Records,

    /// <summary>Keep data, keys and access in certain places.</summary>
    [JsonStringEnumMemberName("geoLock")]
    GeoLock,

    /// <summary>Delete or return in time.</summary>
    [JsonStringEnumMemberName("retention")]
    Retention,

    /// <summary>Notify an authority.</summary>
    [JsonStringEnumMemberName("notify")]
    Notify,

    /// <summary>Obtain an authority's authorisation.</summary>
    [JsonStringEnumMemberName("authorise")]
    Authorise,
}
