using System.Text.Json.Serialization;

namespace Baygate.Transfers;

/// <summary>One jurisdiction's end of the bridge, with its own storage and its own keys.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Zone>))]
public enum Zone
{
    /// <summary>The nine Greater Bay Area cities of Guangdong.</summary>
    [JsonStringEnumMemberName("guangdong")]
    Guangdong,

    /// <summary>The Hong Kong Special Administrative Region.</summary>
    [JsonStringEnumMemberName("hongkong")]
    HongKong,

    /// <summary>The Macau Special Administrative Region.</summary>
    [JsonStringEnumMemberName("macau")]
    Macau,
}
