using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Ending;

/// <summary>A transfer that ends without delivery.</summary>
/// <param name="Start">The transfer and its file.</param>
/// <param name="Refusal">Why it ends.</param>
public sealed record EndInput(TransferStart Start, Refusal Refusal) : ITransferInput
{
    /// <inheritdoc/>
    string ITransferInput.TransferId => Start.TransferId;
}
