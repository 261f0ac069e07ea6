using Baygate.Transfers.Accepting;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Deciding;

/// <summary>Deletes the plaintext from the inbox. From here on only the sealed file exists.</summary>
internal sealed class RemovePlaintextStep(Plaintext plaintext) : IStep<AcceptedFile, PlaintextRemoved>
{
    /// <inheritdoc/>
    public async Task<PlaintextRemoved> RunAsync(AcceptedFile file, CancellationToken cancellationToken)
    {
        await plaintext.DeleteAsync(file.Zone, file.TransferId, file.ETag, cancellationToken);
        return new PlaintextRemoved(file.TransferId);
    }
}
