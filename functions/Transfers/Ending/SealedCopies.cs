using Baygate.Transfers.Classifying;
using Baygate.Transfers.SealingFiles;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Ending;

/// <summary>A transfer's sealed blobs in the zone of origin. Without the headers the payload cannot be opened by anybody.</summary>
internal sealed class SealedCopies(ZoneDirectory zones, Portions portions)
{
    /// <summary>Deletes them, wrapped keys first, and what classification left beside them.</summary>
    public async Task DeleteAsync(Zone zone, string transferId, CancellationToken cancellationToken)
    {
        await zones.ReleaseHeader(zone, transferId).DeleteIfExistsAsync(cancellationToken: cancellationToken);
        await zones.Draft(zone, transferId).DeleteIfExistsAsync(cancellationToken: cancellationToken);
        await zones.SealedFile(zone, transferId).DeleteIfExistsAsync(cancellationToken: cancellationToken);
        await portions.DeleteAsync(zone, transferId, cancellationToken);
    }
}
