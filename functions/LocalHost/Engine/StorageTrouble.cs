using Baygate.Transfers.Zones;

namespace Baygate.LocalHost.Engine;

/// <summary>Tells a storage account that is out of reach, or refuses, from an error of the program.</summary>
internal static class StorageTrouble
{
    /// <summary>Whether a failure is one of storage that may pass. A request that storage calls wrong will be wrong again.</summary>
    /// <param name="failure">What a storage client threw.</param>
    /// <param name="cancellationToken">The caller's token: a call stopped by it was not stopped by storage.</param>
    /// <returns>True when trying again makes sense.</returns>
    public static bool Is(Exception failure, CancellationToken cancellationToken) =>
        StorageFailure.Of(failure, cancellationToken) is { Status: not (StatusCodes.Status400BadRequest or StatusCodes.Status413PayloadTooLarge) };
}
