using Baygate.Transfers.Accepting;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Classifying;

/// <summary>One range to classify.</summary>
/// <param name="File">The pinned file.</param>
/// <param name="Index">The range, from 0.</param>
public sealed record ClassifyRangeInput(AcceptedFile File, int Index) : ITransferInput
{
    /// <inheritdoc/>
    string ITransferInput.TransferId => File.TransferId;
}
