using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>A place as the rules see it: one of the nine Greater Bay Area cities, the rest of Guangdong, the rest of the mainland, Hong Kong, Macau or elsewhere.</summary>
[JsonConverter(typeof(WireEnumConverter<Place>))]
public enum Place
{
    /// <summary>Guangzhou, one of the nine mainland cities of the Greater Bay Area.</summary>
    [JsonStringEnumMemberName("CN-GBA9:Guangzhou")]
    Guangzhou,

    /// <summary>Shenzhen, one of the nine mainland cities of the Greater Bay Area.</summary>
    [JsonStringEnumMemberName("CN-GBA9:Shenzhen")]
    Shenzhen,

    /// <summary>Zhuhai, one of the nine mainland cities of the Greater Bay Area.</summary>
    [JsonStringEnumMemberName("CN-GBA9:Zhuhai")]
    Zhuhai,

    /// <summary>Foshan, one of the nine mainland cities of the Greater Bay Area.</summary>
    [JsonStringEnumMemberName("CN-GBA9:Foshan")]
    Foshan,

    /// <summary>Huizhou, one of the nine mainland cities of the Greater Bay Area.</summary>
    [JsonStringEnumMemberName("CN-GBA9:Huizhou")]
    Huizhou,

    /// <summary>Dongguan, one of the nine mainland cities of the Greater Bay Area.</summary>
    [JsonStringEnumMemberName("CN-GBA9:Dongguan")]
    Dongguan,

    /// <summary>Zhongshan, one of the nine mainland cities of the Greater Bay Area.</summary>
    [JsonStringEnumMemberName("CN-GBA9:Zhongshan")]
    Zhongshan,

    /// <summary>Jiangmen, one of the nine mainland cities of the Greater Bay Area.</summary>
    [JsonStringEnumMemberName("CN-GBA9:Jiangmen")]
    Jiangmen,

    /// <summary>Zhaoqing, one of the nine mainland cities of the Greater Bay Area.</summary>
    [JsonStringEnumMemberName("CN-GBA9:Zhaoqing")]
    Zhaoqing,

    /// <summary>Guangdong outside the nine cities.</summary>
    [JsonStringEnumMemberName("CN-GD-other")]
    GuangdongOther,

    /// <summary>The mainland outside Guangdong.</summary>
    [JsonStringEnumMemberName("CN-other")]
    MainlandOther,

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
