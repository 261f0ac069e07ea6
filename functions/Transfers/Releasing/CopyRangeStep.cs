using Azure;
using Azure.Storage.Blobs.Models;
using Baygate.Sealing;
using Baygate.Transfers.SealingFiles;
using Baygate.Transfers.Uploads;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Releasing;

/// <summary>
/// Copies one payload range as it is, from storage to storage; the bytes do not pass through the host. Where the file is put together
/// already there is nothing to copy, and an immutable container would refuse it.
/// </summary>
internal sealed class CopyRangeStep(ZoneDirectory zones, BlobAccess access) : IStep<CopyRangeInput, RangeCopied>
{
    /// <inheritdoc/>
    public async Task<RangeCopied> RunAsync(CopyRangeInput input, CancellationToken cancellationToken)
    {
        var (plan, index) = input;
        // The header may have been rewrapped and have another length: where the payload begins is told by the file as it is now.
        BlobProperties file = await zones.SealedFile(plan.Zone, plan.TransferId).GetPropertiesAsync(cancellationToken: cancellationToken);
        await DestinationStorage.CallAsync(() => CopyAsync(plan, index, file, cancellationToken), cancellationToken);
        return new RangeCopied(index);
    }

    private async Task<bool> CopyAsync(ReleasePlan plan, int index, BlobProperties file, CancellationToken cancellationToken)
    {
        if (await zones.FindDeliveredAsync(plan, cancellationToken) is not null) return false;
        var headerLength = file.ContentLength - SealedLayout.PayloadLength(plan.Length);
        var source = await access.ReadUriAsync(zones.AccountOf(plan.Zone, Containers.Sealed), Containers.Sealed, plan.TransferId, cancellationToken);
        var options = new StageBlockFromUriOptions
        {
            SourceConditions = new BlobRequestConditions { IfMatch = file.ETag },
            SourceRange = new HttpRange(
                headerLength + SealedLayout.RangeCiphertextOffset(index, plan.Length), SealedLayout.RangeCiphertextLength(index, plan.Length)),
        };
        await zones.Destination(plan).StageBlockFromUriAsync(source, SealedBlobs.RangeBlock(index), options, cancellationToken);
        return true;
    }
}
