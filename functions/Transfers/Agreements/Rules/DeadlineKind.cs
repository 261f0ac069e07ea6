using System.Text.Json.Serialization;

namespace Baygate.Transfers.Agreements.Rules;

/// <summary>What a deadline is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeadlineKind>))]
public enum DeadlineKind
{
    /// <summary>To file a contract.</summary>
    [JsonStringEnumMemberName("filing")]
    Filing,

    /// <summary>To apply for renewal.</summary>
    [JsonStringEnumMemberName("renewal")]
    Renewal,
}
