namespace Baygate.Transfers.Workflow;

/// <summary>Why a transfer ends without delivery: a domain outcome, not an error of the program.</summary>
/// <param name="Code">A stable code, one of <see cref="ReasonCodes"/>.</param>
/// <param name="Reason">The reason in words for the partner. Never a personal value.</param>
public sealed record Refusal(string Code, string Reason);
