namespace Baygate.Cli.Api;

/// <summary>Something that stands still until somebody retries it.</summary>
internal sealed record DeadLetter(
    string Id, string Kind, string Zone, string? TransferId, string? Reason, DateTimeOffset At, long Attempts);
