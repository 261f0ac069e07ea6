using Baygate.Transfers.States;

namespace Baygate.Transfers.Ending;

/// <summary>The statement that a transfer ended without delivery; the tombstone that stays.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="State">The end.</param>
/// <param name="Code">The reason's code.</param>
/// <param name="Reason">The reason in words.</param>
/// <param name="At">When.</param>
public sealed record EndedStatement(string TransferId, TransferState State, string Code, string Reason, DateTimeOffset At);
