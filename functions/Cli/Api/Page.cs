namespace Baygate.Cli.Api;

/// <summary>One page of a list; no continuation at the end.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Continuation);
