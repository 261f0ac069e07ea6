using System.Text.Json.Serialization;

namespace Baygate.Transfers.Ledger;

/// <summary>Whether a transfer's persons count towards the yearly thresholds (T5).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LedgerCounting>))]
public enum LedgerCounting
{
    /// <summary>They count.</summary>
    [JsonStringEnumMemberName("counted")]
    Counted,

    /// <summary>They do not, and are kept apart: the flow is exempt by its kind, or is no export.</summary>
    [JsonStringEnumMemberName("exempt")]
    Exempt,
}
