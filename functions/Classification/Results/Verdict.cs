using System.Text.Json.Serialization;

namespace Baygate.Classification.Results;

/// <summary>Whether the file could be looked into.</summary>
public enum Verdict
{
    /// <summary>Every byte was read and understood.</summary>
    [JsonStringEnumMemberName("scanned")]
    Scanned,

    /// <summary>Some or all of the content could not be looked into; it may hold anything.</summary>
    [JsonStringEnumMemberName("unscannable")]
    Unscannable,
}
