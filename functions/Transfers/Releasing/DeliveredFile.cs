using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Releasing;

/// <summary>The file lies whole at the destination.</summary>
/// <param name="Plan">Where it went.</param>
/// <param name="ETag">The delivered version.</param>
public sealed record DeliveredFile(ReleasePlan Plan, string ETag) : ITransferInput
{
    /// <inheritdoc/>
    string ITransferInput.TransferId => Plan.TransferId;
}
