using Baygate.Transfers.Register;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Setup;

/// <summary>Makes the tables and containers where no deployment template does: on the local host and in tests.</summary>
/// <param name="zones">The zones.</param>
/// <param name="register">The register.</param>
public sealed class StoragePreparation(ZoneDirectory zones, TransferRegister register)
{
    /// <summary>Makes what is missing.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when all is there.</returns>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await register.PrepareAsync(cancellationToken);
        foreach (var zone in zones.Served)
        {
            foreach (var container in Containers.All)
                await zones.Container(zone, container).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }
    }
}
