using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy.Rules;

/// <summary>When a table is consulted (T21).</summary>
[JsonConverter(typeof(WireEnumConverter<Stage>))]
internal enum Stage
{
    /// <summary>First: rows in order choose the regime.</summary>
    [JsonStringEnumMemberName("regime")]
    Regime,

    /// <summary>Second: every row is looked at; any may stop the transfer.</summary>
    [JsonStringEnumMemberName("stop")]
    Stop,

    /// <summary>Third: rows in order choose the outcome.</summary>
    [JsonStringEnumMemberName("route")]
    Route,

    /// <summary>Last: every row is looked at; duties, sign-offs, warnings and approvals add up.</summary>
    [JsonStringEnumMemberName("terms")]
    Terms,
}
