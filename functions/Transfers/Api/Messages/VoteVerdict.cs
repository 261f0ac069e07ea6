using System.Text.Json.Serialization;

namespace Baygate.Transfers.Api.Messages;

/// <summary>A person's yes or no.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VoteVerdict>))]
public enum VoteVerdict
{
    /// <summary>The transfer may go on.</summary>
    [JsonStringEnumMemberName("approve")]
    Approve,

    /// <summary>The transfer ends.</summary>
    [JsonStringEnumMemberName("reject")]
    Reject,
}
