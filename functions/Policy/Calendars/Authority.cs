using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy.Calendars;

/// <summary>An authority that takes filings, notifications or applications (T9).</summary>
[JsonConverter(typeof(WireEnumConverter<Authority>))]
public enum Authority
{
    /// <summary>The Cyberspace Administration of China and its provincial offices.</summary>
    [JsonStringEnumMemberName("CAC")]
    CyberspaceAdministration,

    /// <summary>Hong Kong's Digital Policy Office.</summary>
    [JsonStringEnumMemberName("DPO")]
    DigitalPolicyOffice,

    /// <summary>Hong Kong's Privacy Commissioner for Personal Data.</summary>
    [JsonStringEnumMemberName("PCPD")]
    PrivacyCommissioner,

    /// <summary>Macau's Personal Data Protection Bureau (Direcção dos Serviços da Protecção de Dados Pessoais).</summary>
    [JsonStringEnumMemberName("DSPDP")]
    PersonalDataProtectionBureau,

    /// <summary>Macau's Economic and Technological Development Bureau.</summary>
    [JsonStringEnumMemberName("DSEDT")]
    EconomicDevelopmentBureau,
}
