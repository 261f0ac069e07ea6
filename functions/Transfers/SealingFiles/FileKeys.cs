using System.Security.Cryptography;
using Azure.Core.Cryptography;
using Baygate.Sealing;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.SealingFiles;

/// <summary>Wraps and unwraps with a zone's holding key. A key that is gone or out of reach is a fault of its own.</summary>
internal sealed class FileKeys(ZoneDirectory zones)
{
    /// <summary>The holding key that wraps new file keys.</summary>
    public Task<IKeyEncryptionKey> CurrentAsync(Zone zone, CancellationToken cancellationToken) =>
        UseKeyAsync(() => zones.Keys(zone).CurrentHoldingKey(cancellationToken), cancellationToken);

    /// <summary>Runs an operation with the holding key that a header names.</summary>
    /// <exception cref="StepFaultException">The key is missing, revoked or out of reach, or the header was tampered with.</exception>
    public Task<T> UseAsync<T>(Zone zone, SealedHeader header, Func<IKeyEncryptionKey, Task<T>> operation, CancellationToken cancellationToken) =>
        UseKeyAsync(
            async () => await operation(await zones.Keys(zone).HoldingKeys.ResolveAsync(header.Stanzas[0].KeyId, cancellationToken)),
            cancellationToken);

    /// <summary>Runs an operation that needs a key; every failure of the key itself becomes <see cref="ReasonCodes.KeyUnavailable"/>.</summary>
    public static async Task<T> UseKeyAsync<T>(Func<Task<T>> operation, CancellationToken cancellationToken)
    {
        try
        {
            return await operation();
        }
        catch (SealedFileException)
        {
            throw new StepFaultException(ReasonCodes.RecordTampered);
        }
        catch (Exception failure) when (StorageFailure.Of(failure, cancellationToken) is not null
            || failure is CryptographicException or UnauthorizedAccessException or KeyNotFoundException or NotSupportedException)
        {
            throw new StepFaultException(ReasonCodes.KeyUnavailable);
        }
    }
}
