using Azure;
using Azure.Storage.Blobs.Models;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Accepting;

/// <summary>Deletes uploads.</summary>
/// <param name="inbox">Finds them.</param>
public sealed class Plaintext(InboxBlobs inbox)
{
    /// <summary>Deletes a file in one version; a later version is somebody else's and stays.</summary>
    /// <param name="zone">The zone of the inbox.</param>
    /// <param name="transferId">The transfer whose upload it is.</param>
    /// <param name="etag">The version.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the version is gone.</returns>
    public async Task DeleteAsync(Zone zone, string transferId, string etag, CancellationToken cancellationToken)
    {
        var blob = await inbox.FindAsync(zone, transferId, cancellationToken);
        try
        {
            await blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, Conditions.OnlyVersion(etag), cancellationToken);
        }
        catch (RequestFailedException later) when (later.Status == 412)
        {
            // Another version came after the pinned one.
        }
    }
}
