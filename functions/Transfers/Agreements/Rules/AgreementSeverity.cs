using System.Text.Json.Serialization;

namespace Baygate.Transfers.Agreements.Rules;

/// <summary>What a finding means for the register.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AgreementSeverity>))]
public enum AgreementSeverity
{
    /// <summary>The agreement is not registered, or no longer confirmed.</summary>
    [JsonStringEnumMemberName("error")]
    Error,

    /// <summary>Somebody must look at it; it is shown beside the agreement.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,
}
