namespace Baygate.Evidence.Tests;

internal sealed record Predicate(string TransferId, bool Approved, string? Reason, IReadOnlyList<string> Roles, DateTimeOffset At);
