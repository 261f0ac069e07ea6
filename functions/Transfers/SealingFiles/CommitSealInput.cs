using Baygate.Transfers.Accepting;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.SealingFiles;

/// <summary>All ranges of a file, ready to be put together.</summary>
/// <param name="File">The pinned file.</param>
/// <param name="RangeDigests">SHA-256 of every range's ciphertext in order, 64 hexadecimal digits each.</param>
public sealed record CommitSealInput(AcceptedFile File, IReadOnlyList<string> RangeDigests) : ITransferInput
{
    /// <inheritdoc/>
    string ITransferInput.TransferId => File.TransferId;
}
