using System.Text.Json.Serialization;

namespace Baygate.Transfers.Api.Messages;

/// <summary>How a year stands to a threshold.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LedgerLevel>))]
public enum LedgerLevel
{
    /// <summary>Less than 80 % of it by 31 December, if the year goes on as so far.</summary>
    [JsonStringEnumMemberName("below")]
    Below,

    /// <summary>80 % of it or more by 31 December, if the year goes on as so far.</summary>
    [JsonStringEnumMemberName("near")]
    Near,

    /// <summary>Reached.</summary>
    [JsonStringEnumMemberName("reached")]
    Reached,
}
