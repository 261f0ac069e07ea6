namespace Baygate.Transfers.Api.Messages;

/// <summary>A yes or no to exactly what was reviewed.</summary>
/// <param name="Verdict">Yes or no.</param>
/// <param name="BindingDigest">What was reviewed, 64 hexadecimal digits in lower case.</param>
/// <param name="Reason">Why; required for a no.</param>
public sealed record VoteRequest(VoteVerdict Verdict, string BindingDigest, string? Reason = null);
