using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>Sector of the exporter, as far as sector rules ask for it (T2).</summary>
[JsonConverter(typeof(WireEnumConverter<Sector>))]
public enum Sector
{
    /// <summary>Financial institutions.</summary>
    [JsonStringEnumMemberName("finance")]
    Finance,

    /// <summary>Credit referencing.</summary>
    [JsonStringEnumMemberName("credit")]
    Credit,

    /// <summary>Health care.</summary>
    [JsonStringEnumMemberName("health")]
    Health,

    /// <summary>Automotive.</summary>
    [JsonStringEnumMemberName("automotive")]
    Automotive,

    /// <summary>Telecommunications.</summary>
    [JsonStringEnumMemberName("telecom")]
    Telecom,

    /// <summary>Public bodies.</summary>
    [JsonStringEnumMemberName("public")]
    Public,

    /// <summary>None of these.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}
