using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Baygate.Transfers.Workflow;

/// <summary>A step's answer: its value, or the reason the transfer ends here. Exactly one of the two is set.</summary>
/// <typeparam name="T">A reference, count or digest; never content, a key or a personal value.</typeparam>
/// <param name="Value">The step's result when the transfer may go on.</param>
/// <param name="Refusal">The reason when it may not.</param>
public sealed record Outcome<T>(T? Value, Refusal? Refusal) : IOutcome
    where T : class
{
    /// <summary>Whether the transfer may go on.</summary>
    [JsonIgnore]
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    /// <inheritdoc/>
    bool IOutcome.IsRefusal => !Succeeded;

    /// <summary>The transfer may go on.</summary>
    /// <param name="value">The step's result.</param>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>The transfer ends here.</summary>
    /// <param name="refusal">The reason.</param>
    public static implicit operator Outcome<T>(Refusal refusal) => new(null, refusal);
}
