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
        await DestinationStorage.CallAsync(() => CopyAsync(plan, index, cancellationToken), cancellationToken);
        return new RangeCopied(index);
    }

    private async Task<bool> CopyAsync(ReleasePlan plan, int index, CancellationToken cancellationToken)
    {
        if (await zones.FindDeliveredAsync(plan, cancellationToken) is not null) return false;
        var source = await access.ReadUriAsync(zones.Blobs(plan.Zone), Containers.Sealed, plan.TransferId, cancellationToken);
        var options = new StageBlockFromUriOptions
        {
            SourceRange = new HttpRange(
                plan.HeaderLength + SealedLayout.RangeCiphertextOffset(index, plan.Length), SealedLayout.RangeCiphertextLength(index, plan.Length)),
        };
        await zones.Destination(plan).StageBlockFromUriAsync(source, SealedBlobs.RangeBlock(index), options, cancellationToken);
        return true;
    }
}
