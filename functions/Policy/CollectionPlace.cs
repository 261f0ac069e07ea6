using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>Where the data were collected or produced (PIPL 3, Order 16 Art. 4).</summary>
[JsonConverter(typeof(WireEnumConverter<CollectionPlace>))]
public enum CollectionPlace
{
    /// <summary>The mainland of the People's Republic of China.</summary>
    [JsonStringEnumMemberName("PRC")]
    Mainland,

    /// <summary>Hong Kong SAR.</summary>
    [JsonStringEnumMemberName("HK")]
    HongKong,

    /// <summary>Macau SAR.</summary>
    [JsonStringEnumMemberName("MO")]
    Macau,

    /// <summary>Any other country or territory.</summary>
    [JsonStringEnumMemberName("OTHER")]
    Elsewhere,
}
