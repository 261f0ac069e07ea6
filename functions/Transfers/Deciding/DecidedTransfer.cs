using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Deciding;

/// <summary>A signed decision that now waits for people.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Zone">The zone of origin.</param>
/// <param name="Round">The decision's round.</param>
/// <param name="BindingDigest">What approvals bind to, 64 hexadecimal digits (docs/spec/statements.md).</param>
/// <param name="Deadline">When the waiting ends.</param>
public sealed record DecidedTransfer(string TransferId, Zone Zone, int Round, string BindingDigest, DateTimeOffset Deadline) : ITransferInput;
