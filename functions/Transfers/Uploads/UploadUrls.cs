using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Register;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Uploads;

/// <summary>
/// Issues upload addresses: a SAS that can create and write one named blob of the inbox for an hour, and neither read, list nor delete.
/// Create alone would take a single put but no blocks, so write is needed; what is written after acceptance is refused by its ETag.
/// </summary>
/// <param name="zones">The zones with their storage.</param>
/// <param name="access">Makes the address.</param>
/// <param name="time">The clock.</param>
public sealed class UploadUrls(ZoneDirectory zones, BlobAccess access, TimeProvider time)
{
    /// <summary>Issues the address of a declared upload's blob.</summary>
    /// <param name="record">The transfer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The grant.</returns>
    public async Task<UploadGrant> IssueAsync(TransferRecord record, CancellationToken cancellationToken)
    {
        var expiresAt = time.GetUtcNow() + BlobAccess.Life;
        var url = await access.WriteUriAsync(zones.AccountOf(record.Zone, Containers.Inbox), Containers.Inbox, record.BlobName, cancellationToken);
        return new UploadGrant(record.PartitionKey, url, expiresAt);
    }
}
