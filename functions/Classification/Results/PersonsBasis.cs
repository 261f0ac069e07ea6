using System.Text.Json.Serialization;

namespace Baygate.Classification.Results;

/// <summary>How the persons were told apart.</summary>
public enum PersonsBasis
{
    /// <summary>Each person by an identifier of the record.</summary>
    [JsonStringEnumMemberName("identifiers")]
    Identifiers,

    /// <summary>Some records held none, so each of those counts as a person of its own: an upper bound.</summary>
    [JsonStringEnumMemberName("rows")]
    Rows,
}
