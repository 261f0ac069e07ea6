using Azure.Storage.Blobs.Specialized;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Releasing;

/// <summary>The recipient's storage.</summary>
internal static class DestinationStorage
{
    /// <summary>The delivered file of a plan.</summary>
    public static BlockBlobClient Destination(this ZoneDirectory zones, ReleasePlan plan) =>
        zones.Container(plan.Destination, plan.Container).GetBlockBlobClient(plan.BlobName);

    /// <summary>Calls the recipient's storage; its refusals and outages are a fault of their own. A taken name is for the caller.</summary>
    public static async Task<T> CallAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (Exception failure) when (StorageFailure.Of(failure, cancellationToken) is { IsTaken: false })
        {
            throw new StepFaultException(ReasonCodes.DestinationUnavailable);
        }
    }
}
