using System.Text.Json.Serialization;

namespace Baygate.Transfers.Api.Messages;

/// <summary>What a retry of a dead letter came to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeadLetterResult>))]
public enum DeadLetterResult
{
    /// <summary>The transfer goes on; the dead letter is removed.</summary>
    [JsonStringEnumMemberName("retried")]
    Retried,

    /// <summary>The file is in the inbox no more, because its transfer took it or somebody deleted it; the dead letter is removed.</summary>
    [JsonStringEnumMemberName("gone")]
    Gone,

    /// <summary>It names no file of an inbox; it is left where it is.</summary>
    [JsonStringEnumMemberName("unreadable")]
    Unreadable,
}
