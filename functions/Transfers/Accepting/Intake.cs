using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs.Models;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Accepting;

/// <summary>Turns files in an inbox into transfers.</summary>
/// <param name="zones">The zones.</param>
/// <param name="register">The register, which knows declared uploads.</param>
/// <param name="plaintext">Deletes what came too late.</param>
public sealed class Intake(ZoneDirectory zones, TransferRegister register, Plaintext plaintext)
{
    /// <summary>Finds the transfer that a file belongs to; for a dropped file, makes it.</summary>
    /// <param name="zone">The zone of the inbox.</param>
    /// <param name="blobName">The file's name.</param>
    /// <param name="etag">Its version.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The start; equal for every event of the same version of the same file.</returns>
    public async Task<TransferStart> IdentifyAsync(Zone zone, string blobName, string etag, CancellationToken cancellationToken)
    {
        // Events and listings give the bare tag, blob properties the quoted one (RFC 9110, section 8.8.3).
        etag = etag.Trim('"');
        var declared = await FindDeclaredAsync(zone, blobName, cancellationToken);
        var transferId = declared?.PartitionKey ?? await AddDroppedAsync(zone, blobName, etag, cancellationToken);
        return new TransferStart(transferId, zone, etag);
    }

    /// <summary>Finds the transfer of a file that is in the inbox now, in the version that is there.</summary>
    /// <param name="zone">The zone of the inbox.</param>
    /// <param name="blobName">The file's name.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The start, or null when there is no such file: sealed by now and therefore deleted, for instance.</returns>
    public async Task<TransferStart?> FindAsync(Zone zone, string blobName, CancellationToken cancellationToken)
    {
        try
        {
            BlobProperties file = await zones.Container(zone, Containers.Inbox).GetBlobClient(blobName)
                .GetPropertiesAsync(cancellationToken: cancellationToken);
            return await IdentifyAsync(zone, blobName, file.ETag.ToString(), cancellationToken);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    /// <summary>
    /// Every file in a zone's inbox. What was written over a declared upload after its transfer was decided or ended is deleted instead:
    /// nobody will work on it, and plaintext must not stay.
    /// </summary>
    /// <param name="zone">A served zone.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>The starts; those whose workflow runs already are among them.</returns>
    public async IAsyncEnumerable<TransferStart> ListAsync(Zone zone, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (BlobItem blob in zones.Container(zone, Containers.Inbox).GetBlobsAsync(cancellationToken: cancellationToken))
        {
            var etag = blob.Properties.ETag!.Value.ToString();
            if (await FindDeclaredAsync(zone, blob.Name, cancellationToken) is { } declared && IsLate(declared, etag))
                await plaintext.DeleteAsync(zone, declared.PartitionKey, etag, cancellationToken);
            else
                yield return await IdentifyAsync(zone, blob.Name, etag, cancellationToken);
        }
    }

    private static bool IsLate(TransferRecord declared, string etag) =>
        TransferTransitions.IsEnd(declared.State) || (declared.Round > 0 && declared.PinnedETag != etag.Trim('"'));

    private async Task<string> AddDroppedAsync(Zone zone, string blobName, string etag, CancellationToken cancellationToken)
    {
        var transferId = TransferIds.Derive(zone, blobName, etag);
        var dropped = new TransferRecord
        {
            PartitionKey = transferId,
            Zone = zone,
            AgreementId = InboxName.TryParse(blobName, out var name) ? name.AgreementId : "",
            BlobName = blobName,
            State = TransferState.Declared,
        };
        await register.TryAddAsync(dropped, cancellationToken);
        return transferId;
    }

    private async Task<TransferRecord?> FindDeclaredAsync(Zone zone, string blobName, CancellationToken cancellationToken)
    {
        var lastSegment = blobName[(blobName.LastIndexOf('/') + 1)..];
        var declared = TransferIds.IsDeclared(lastSegment) ? await register.FindAsync(lastSegment, cancellationToken) : null;
        return declared is not null && declared.Zone == zone && declared.BlobName == blobName ? declared : null;
    }
}
