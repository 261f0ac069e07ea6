using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Releasing;

/// <summary>One payload range to copy.</summary>
/// <param name="Plan">Where it goes.</param>
/// <param name="Index">The range, from 0.</param>
public sealed record CopyRangeInput(ReleasePlan Plan, int Index) : ITransferInput
{
    /// <inheritdoc/>
    string ITransferInput.TransferId => Plan.TransferId;
}
