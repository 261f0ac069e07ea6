using System.Text.Json.Serialization;

namespace Baygate.Transfers.Api.Messages;

/// <summary>What stands still.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeadLetterKind>))]
public enum DeadLetterKind
{
    /// <summary>A transfer that was parked after a step failed at every attempt.</summary>
    [JsonStringEnumMemberName("transfer")]
    Transfer,

    /// <summary>A transfer whose workflow broke off.</summary>
    [JsonStringEnumMemberName("workflow")]
    Workflow,

    /// <summary>An upload's event that the function failed to take, in the poison queue.</summary>
    [JsonStringEnumMemberName("message")]
    Message,

    /// <summary>An upload's event that Event Grid could not deliver, as a blob in the dead-letter container.</summary>
    [JsonStringEnumMemberName("event")]
    Event,
}
