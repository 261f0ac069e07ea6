using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>What was done to make persons unrecognisable (PIPL 73).</summary>
[JsonConverter(typeof(WireEnumConverter<Deidentification>))]
public enum Deidentification
{
    /// <summary>Cannot be re-identified and cannot be restored: no personal information any more (PIPL 73(4)).</summary>
    [JsonStringEnumMemberName("anonymised")]
    Anonymised,

    /// <summary>Pseudonymised, hashed, tokenised or masked: still personal information (PIPL 73(3)).</summary>
    [JsonStringEnumMemberName("pseudonymised")]
    Pseudonymised,
}
