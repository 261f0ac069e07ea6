namespace Baygate.Cli.Api;

/// <summary>One person's yes or no.</summary>
internal sealed record Vote(string Person, string Verdict, string? Reason, DateTimeOffset At);
