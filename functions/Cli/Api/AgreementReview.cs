namespace Baygate.Cli.Api;

/// <summary>What a second officer said of a version.</summary>
internal sealed record AgreementReview(string Verdict, string Person, string? Reason, DateTimeOffset At);
