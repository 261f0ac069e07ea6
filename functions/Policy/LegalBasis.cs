using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>Legal basis of the processing: the numbered items of PIPL Art. 13(1).</summary>
[JsonConverter(typeof(WireEnumConverter<LegalBasis>))]
public enum LegalBasis
{
    /// <summary>Consent.</summary>
    [JsonStringEnumMemberName("13(1)")]
    Consent,

    /// <summary>Conclusion or performance of a contract, or human resources management.</summary>
    [JsonStringEnumMemberName("13(2)")]
    ContractOrHr,

    /// <summary>Statutory duty or obligation.</summary>
    [JsonStringEnumMemberName("13(3)")]
    StatutoryDuty,

    /// <summary>Public health emergency, or life, health and property in an emergency.</summary>
    [JsonStringEnumMemberName("13(4)")]
    Emergency,

    /// <summary>News reporting and supervision in the public interest.</summary>
    [JsonStringEnumMemberName("13(5)")]
    NewsReporting,

    /// <summary>Information already lawfully public.</summary>
    [JsonStringEnumMemberName("13(6)")]
    AlreadyPublic,

    /// <summary>Other cases provided by law.</summary>
    [JsonStringEnumMemberName("13(7)")]
    OtherLaw,
}
