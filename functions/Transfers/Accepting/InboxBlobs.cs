using Azure.Storage.Blobs;
using Baygate.Transfers.Register;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Accepting;

/// <summary>
/// Finds a transfer's upload. Its name stays in the register: whoever drops a file chooses it, so it may hold personal values, and
/// whatever goes through a workflow is kept in clear.
/// </summary>
/// <param name="zones">The zones.</param>
/// <param name="register">The register.</param>
public sealed class InboxBlobs(ZoneDirectory zones, TransferRegister register)
{
    /// <summary>The upload of a transfer.</summary>
    /// <param name="zone">The zone of the inbox.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The blob's client.</returns>
    /// <exception cref="StepFaultException">The register has no such transfer.</exception>
    public async Task<BlobClient> FindAsync(Zone zone, string transferId, CancellationToken cancellationToken)
    {
        var record = await register.FindAsync(transferId, cancellationToken) ?? throw new StepFaultException(ReasonCodes.RecordTampered);
        return zones.Container(zone, Containers.Inbox).GetBlobClient(record.BlobName);
    }
}
