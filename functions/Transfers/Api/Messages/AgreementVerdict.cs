using System.Text.Json.Serialization;

namespace Baygate.Transfers.Api.Messages;

/// <summary>A second officer's yes or no to a version of an agreement.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AgreementVerdict>))]
public enum AgreementVerdict
{
    /// <summary>Transfers may use it.</summary>
    [JsonStringEnumMemberName("confirm")]
    Confirm,

    /// <summary>It is not used.</summary>
    [JsonStringEnumMemberName("reject")]
    Reject,
}
