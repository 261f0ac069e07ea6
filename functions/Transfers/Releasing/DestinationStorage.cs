using Azure;
using Azure.Storage.Blobs.Models;
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

    /// <summary>What lies under the delivered file's name, or null. Nothing is written to what is there, whose ever it is.</summary>
    public static async Task<BlobProperties?> FindDeliveredAsync(this ZoneDirectory zones, ReleasePlan plan, CancellationToken cancellationToken)
    {
        try
        {
            return await zones.Destination(plan).GetPropertiesAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

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
