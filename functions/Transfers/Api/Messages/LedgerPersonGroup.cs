using System.Text.Json.Serialization;

namespace Baygate.Transfers.Api.Messages;

/// <summary>Which persons a threshold is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LedgerPersonGroup>))]
public enum LedgerPersonGroup
{
    /// <summary>Every person.</summary>
    [JsonStringEnumMemberName("all")]
    All,

    /// <summary>Persons with sensitive data.</summary>
    [JsonStringEnumMemberName("sensitive")]
    Sensitive,
}
