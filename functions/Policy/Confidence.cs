using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>How sure a rule is.</summary>
[JsonConverter(typeof(WireEnumConverter<Confidence>))]
public enum Confidence
{
    /// <summary>Settled.</summary>
    [JsonStringEnumMemberName("H")]
    High,

    /// <summary>Likely; may change with practice.</summary>
    [JsonStringEnumMemberName("M")]
    Medium,

    /// <summary>Unsettled: such a rule can only ask a person.</summary>
    [JsonStringEnumMemberName("L")]
    Low,
}
