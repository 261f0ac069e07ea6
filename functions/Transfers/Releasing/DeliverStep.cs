using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Baygate.Transfers.SealingFiles;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Releasing;

/// <summary>
/// Puts the delivered file together, header for the recipient first. It is written only if nothing of its name is there; what is there
/// already counts as delivered when it carries this transfer's mark, and the read-back decides whether it is the same.
/// </summary>
internal sealed class DeliverStep(ZoneDirectory zones, ReleaseHeaders headers) : IStep<ReleasePlan, Outcome<DeliveredFile>>
{
    private const string TransferMark = "baygatetransfer";

    /// <inheritdoc/>
    public async Task<Outcome<DeliveredFile>> RunAsync(ReleasePlan plan, CancellationToken cancellationToken)
    {
        var header = await headers.ReadAsync(plan, cancellationToken);
        try
        {
            return await DestinationStorage.CallAsync(() => DeliverAsync(plan, header, cancellationToken), cancellationToken);
        }
        catch (RequestFailedException taken) when (taken.IsTaken())
        {
            // Another host was quicker, or another file came in between.
            return await DestinationStorage.CallAsync(() => DeliverAsync(plan, header, cancellationToken), cancellationToken);
        }
    }

    private async Task<Outcome<DeliveredFile>> DeliverAsync(ReleasePlan plan, byte[] header, CancellationToken cancellationToken) =>
        await zones.FindDeliveredAsync(plan, cancellationToken) is { } there
            ? Judge(plan, there)
            : await CommitAsync(plan, zones.Destination(plan), header, cancellationToken);

    private static Outcome<DeliveredFile> Judge(ReleasePlan plan, BlobProperties there) =>
        there.Metadata.TryGetValue(TransferMark, out var mark) && mark == plan.TransferId
            ? new DeliveredFile(plan, there.ETag.ToString())
            : new Refusal(ReasonCodes.DestinationOccupied, "The destination holds another file of this name. It was left as it is.");

    private static async Task<Outcome<DeliveredFile>> CommitAsync(
        ReleasePlan plan, BlockBlobClient blob, byte[] header, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(header);
        await blob.StageBlockAsync(SealedBlobs.HeaderBlock, content, options: null, cancellationToken);
        var options = new CommitBlockListOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/octet-stream" },
            Metadata = new Dictionary<string, string> { [TransferMark] = plan.TransferId },
        };
        BlobContentInfo committed = await blob.CommitBlockListAsync(SealedBlobs.Blocks(plan.RangeCount), options, cancellationToken);
        return new DeliveredFile(plan, committed.ETag.ToString());
    }
}
