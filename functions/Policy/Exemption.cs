using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>Exemption from security assessment, standard contract and certification (Order 16 Arts 3-6; NDSR 35(6)).</summary>
[JsonConverter(typeof(WireEnumConverter<Exemption>))]
public enum Exemption
{
    /// <summary>Order 16 Art. 3: trade, transport, academia, manufacturing, marketing, without personal information or important data.</summary>
    [JsonStringEnumMemberName("Art3")]
    Art3,

    /// <summary>Order 16 Art. 4: collected outside, processed inside, sent out again.</summary>
    [JsonStringEnumMemberName("Art4")]
    Art4,

    /// <summary>Order 16 Art. 5(1)(i): contract with the individual.</summary>
    [JsonStringEnumMemberName("Art5-1")]
    Art5Contract,

    /// <summary>Order 16 Art. 5(1)(ii): cross-border human resources management.</summary>
    [JsonStringEnumMemberName("Art5-2")]
    Art5HumanResources,

    /// <summary>Order 16 Art. 5(1)(iii): emergency.</summary>
    [JsonStringEnumMemberName("Art5-3")]
    Art5Emergency,

    /// <summary>Order 16 Art. 5(1)(iv): fewer than 100,000 persons, nothing sensitive.</summary>
    [JsonStringEnumMemberName("Art5-4")]
    Art5SmallVolume,

    /// <summary>Order 16 Art. 6: free-trade zone, outside its negative list.</summary>
    [JsonStringEnumMemberName("Art6")]
    Art6,

    /// <summary>NDSR 35(6): statutory duty or obligation.</summary>
    [JsonStringEnumMemberName("NDSR35-6")]
    StatutoryDuty,
}
