using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.SealingFiles;

/// <summary>Puts header and ranges together to the sealed file.</summary>
internal sealed class CommitSealStep(ZoneDirectory zones, SealDrafts drafts) : IStep<CommitSealInput, SealedFileReference>
{
    /// <inheritdoc/>
    public async Task<SealedFileReference> RunAsync(CommitSealInput input, CancellationToken cancellationToken)
    {
        var (file, digests) = input;
        var draft = await drafts.FindAsync(file.Zone, file.TransferId, cancellationToken)
            ?? throw new StepFaultException(ReasonCodes.RecordTampered);
        var blob = zones.SealedFile(file.Zone, file.TransferId);
        using var header = new MemoryStream(draft.Header);
        await blob.StageBlockAsync(SealedBlobs.HeaderBlock, header, options: null, cancellationToken);
        await blob.CommitBlockListAsync(SealedBlobs.Blocks(digests.Count), options: null, cancellationToken);
        return new SealedFileReference(PayloadDigest.Of(digests));
    }
}
