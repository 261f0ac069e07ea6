using Baygate.Transfers.Accepting;
using Baygate.Transfers.Classifying;
using Baygate.Transfers.Hashing;
using Baygate.Transfers.SealingFiles;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Deciding;

/// <summary>All that a decision rests on, by reference.</summary>
/// <param name="File">The pinned file.</param>
/// <param name="Hashed">The plaintext's digest.</param>
/// <param name="Classified">The findings' digest.</param>
/// <param name="Sealed">The sealed file's digest.</param>
/// <param name="Round">1 for the first decision, one more each time people supplied facts.</param>
public sealed record DecideInput(AcceptedFile File, HashedFile Hashed, ClassifiedFile Classified, SealedFileReference Sealed, int Round) : ITransferInput
{
    /// <inheritdoc/>
    string ITransferInput.TransferId => File.TransferId;
}
