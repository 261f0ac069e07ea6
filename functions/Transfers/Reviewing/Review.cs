using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Reviewing;

/// <summary>What people have recorded of a decision so far.</summary>
/// <param name="Verdict">How far they are.</param>
/// <param name="Refusal">Set when somebody rejected or withdrew the transfer.</param>
public sealed record Review(ReviewVerdict Verdict, Refusal? Refusal);
