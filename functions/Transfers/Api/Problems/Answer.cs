using System.Diagnostics.CodeAnalysis;

namespace Baygate.Transfers.Api.Problems;

/// <summary>A value, or the problem that stands in its way. Exactly one of the two is set.</summary>
internal sealed record Answer<T>(T? Value, Problem? Problem)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Problem is null;

    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(Problem problem) => new(null, problem);
}
