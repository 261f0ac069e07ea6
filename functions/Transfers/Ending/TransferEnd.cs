using Baygate.Transfers.States;

namespace Baygate.Transfers.Ending;

/// <summary>The end of a transfer.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="State">One of the states no row leads out of.</param>
/// <param name="Code">The reason's code, or null for a delivered transfer.</param>
public sealed record TransferEnd(string TransferId, TransferState State, string? Code);
