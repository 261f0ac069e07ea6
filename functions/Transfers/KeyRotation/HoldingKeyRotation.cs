using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Classifying;
using Baygate.Transfers.SealingFiles;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.KeyRotation;

/// <summary>
/// Shows what each version of a holding key still protects, and wraps it anew with the current one, so that an old version can be
/// disabled while files wait for their people. No payload is decrypted for it: only headers are rewritten.
/// </summary>
internal sealed class HoldingKeyRotation(ZoneDirectory zones, FileKeys keys, WaitingFiles files, PersonHashKey personHashKey)
{
    /// <summary>How much one call wraps anew; a call that takes minutes would be cut off on its way.</summary>
    public const int MostRewrapped = 100;

    /// <summary>Counts what each version protects.</summary>
    public Task<KeyUses> ShowAsync(CancellationToken cancellationToken) => WalkAsync(rewrapAtMost: 0, cancellationToken);

    /// <summary>Wraps up to <see cref="MostRewrapped"/> items anew, then counts.</summary>
    public Task<KeyUses> RewrapAsync(CancellationToken cancellationToken) => WalkAsync(MostRewrapped, cancellationToken);

    private async Task<KeyUses> WalkAsync(int rewrapAtMost, CancellationToken cancellationToken)
    {
        var uses = new List<KeyUse>();
        var (rewrapped, failed) = (0, 0);
        foreach (var zone in zones.Served)
        {
            var current = await keys.CurrentAsync(zone, cancellationToken);
            var counts = new Dictionary<string, int>(StringComparer.Ordinal) { [current.KeyId] = 0 };
            await foreach (var item in ItemsAsync(zone, cancellationToken))
            {
                var keyId = item.KeyId;
                if (keyId != current.KeyId && rewrapped + failed < rewrapAtMost)
                {
                    if (await TryAsync(() => item.RewrapAsync(current, cancellationToken), cancellationToken)) (keyId, rewrapped) = (current.KeyId, rewrapped + 1);
                    else failed++;
                }

                counts[keyId] = counts.GetValueOrDefault(keyId) + 1;
            }

            uses.AddRange(counts.OrderBy(count => count.Key, StringComparer.Ordinal)
                .Select(count => new KeyUse(zone, count.Key, count.Key == current.KeyId, count.Value)));
        }

        return new KeyUses(uses, rewrapped, failed);
    }

    private async IAsyncEnumerable<WrappedItem> ItemsAsync(
        Zone zone, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await personHashKey.FindWrappedAsync(zone, cancellationToken) is { } secret) yield return secret;
        await foreach (var item in files.FindAsync(zone, cancellationToken)) yield return item;
    }

    /// <summary>One item that cannot be wrapped anew does not keep the others from it.</summary>
    private static async Task<bool> TryAsync(Func<Task> rewrap, CancellationToken cancellationToken)
    {
        try
        {
            await rewrap();
            return true;
        }
        catch (StepFaultException)
        {
            return false;
        }
        catch (Exception failure) when (StorageFailure.Of(failure, cancellationToken) is { IsTaken: true } or { Status: 404 })
        {
            return false;
        }
    }
}
