using System.Text.Json.Serialization;

namespace Baygate.Transfers.Reviewing;

/// <summary>How far the people are with a decision.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewVerdict>))]
public enum ReviewVerdict
{
    /// <summary>Somebody is still awaited.</summary>
    Pending,

    /// <summary>Everybody who must agree has agreed.</summary>
    Approved,

    /// <summary>Facts or clearances were supplied: decide again.</summary>
    Informed,
}
