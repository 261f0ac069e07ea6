using System.Text.Json.Serialization;
using Baygate.Policy.Wire;

namespace Baygate.Policy.Rules;

/// <summary>What holds where two rows of a table apply to the same facts.</summary>
[JsonConverter(typeof(WireEnumConverter<Precedence>))]
internal enum Precedence
{
    /// <summary>The earlier row wins: the order is the law's.</summary>
    [JsonStringEnumMemberName("first")]
    First,

    /// <summary>No two rows with different verdicts may apply to the same facts; the reader proves it.</summary>
    [JsonStringEnumMemberName("disjoint")]
    Disjoint,
}
