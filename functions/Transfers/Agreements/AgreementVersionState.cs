using System.Text.Json.Serialization;

namespace Baygate.Transfers.Agreements;

/// <summary>Where a version of an agreement stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AgreementVersionState>))]
public enum AgreementVersionState
{
    /// <summary>Waits for a second officer; no transfer uses it.</summary>
    [JsonStringEnumMemberName("proposed")]
    Proposed,

    /// <summary>The version that transfers use.</summary>
    [JsonStringEnumMemberName("confirmed")]
    Confirmed,

    /// <summary>A second officer said no.</summary>
    [JsonStringEnumMemberName("rejected")]
    Rejected,

    /// <summary>A later version took its place.</summary>
    [JsonStringEnumMemberName("superseded")]
    Superseded,
}
