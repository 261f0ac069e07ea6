using System.Text.Json.Serialization;

namespace Baygate.Classification.Identifiers.Checks;

/// <summary>Whether a value is an identifier of the type asked for.</summary>
public enum IdentifierResult
{
    /// <summary>It has the form, and its checks hold.</summary>
    [JsonStringEnumMemberName("valid")]
    Valid,

    /// <summary>It is none.</summary>
    [JsonStringEnumMemberName("invalid")]
    Invalid,

    /// <summary>It may as well be something else: only a label or a header can tell.</summary>
    [JsonStringEnumMemberName("ambiguous")]
    Ambiguous,
}
