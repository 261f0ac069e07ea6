namespace Baygate.Transfers.Api.Messages;

/// <summary>One person's vote.</summary>
/// <param name="Person">Who, as <c>tid/oid</c>.</param>
/// <param name="Verdict">Yes or no.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="At">When.</param>
public sealed record Vote(string Person, VoteVerdict Verdict, string? Reason, DateTimeOffset At);
