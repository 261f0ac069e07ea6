using System.Collections.Concurrent;
using System.Security.Cryptography;
using Azure.Core.Cryptography;
using Baygate.Evidence;
using Baygate.Sealing;
using Baygate.Transfers.KeyRotation;
using Baygate.Transfers.SealingFiles;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Classifying;

/// <summary>
/// The zone's secret under which persons are hashed for the ledger: 32 random bytes, stored wrapped with the holding key and signed:
/// without it nobody can test whether a known person is in the ledger, and nobody can put a key they know in its place.
/// </summary>
internal sealed class PersonHashKey(ZoneDirectory zones)
{
    private const string BlobName = "person-hash-key.json";
    private const int Length = 32;
    private readonly ConcurrentDictionary<Zone, byte[]> _keys = new();
    private readonly EvidenceStore _statements = new(zones, Containers.Ledger);

    /// <summary>The zone's key, made at its first use.</summary>
    public async Task<byte[]> GetAsync(Zone zone, CancellationToken cancellationToken)
    {
        if (_keys.TryGetValue(zone, out var known)) return known;
        var wrapped = await _statements.FindAsync<WrappedKey>(zone, BlobName, StatementKinds.PersonHashKey, cancellationToken)
            ?? await CreateAsync(zone, cancellationToken);
        var key = await FileKeys.UseKeyAsync(() => UnwrapAsync(zone, wrapped, cancellationToken), cancellationToken);
        return key.Length == Length ? _keys.GetOrAdd(zone, key) : throw new StepFaultException(ReasonCodes.RecordTampered);
    }

    /// <summary>The zone's key as something that can be wrapped anew, or null before its first use.</summary>
    public async Task<WrappedItem?> FindWrappedAsync(Zone zone, CancellationToken cancellationToken) =>
        await _statements.FindAsync<WrappedKey>(zone, BlobName, StatementKinds.PersonHashKey, cancellationToken) is { } wrapped
            ? new WrappedItem(wrapped.KeyId, (to, stop) => RewrapAsync(zone, to, stop))
            : null;

    private Task RewrapAsync(Zone zone, IKeyEncryptionKey to, CancellationToken cancellationToken) => _statements.ReplaceAsync<WrappedKey>(
        zone,
        BlobName,
        StatementKinds.PersonHashKey,
        async present =>
        {
            var anew = await FileKeys.UseKeyAsync(() => RewrapAsync(zone, present, to, cancellationToken), cancellationToken);
            return (SubjectOf(anew), anew);
        },
        cancellationToken);

    private async Task<WrappedKey> RewrapAsync(Zone zone, WrappedKey present, IKeyEncryptionKey to, CancellationToken cancellationToken) =>
        await WrapAsync(await UnwrapAsync(zone, present, cancellationToken), to, cancellationToken);

    private static async Task<WrappedKey> WrapAsync(byte[] key, IKeyEncryptionKey holdingKey, CancellationToken cancellationToken) =>
        new(holdingKey.KeyId, await holdingKey.WrapKeyAsync(RsaKeyEncryptionKey.Algorithm, key, cancellationToken));

    private static Subject SubjectOf(WrappedKey wrapped) => new(StatementKinds.PersonHashKey, Sha256Digest.Of(wrapped.Key));

    private async Task<WrappedKey> CreateAsync(Zone zone, CancellationToken cancellationToken)
    {
        var wrapped = await FileKeys.UseKeyAsync(() => WrapNewAsync(zone, cancellationToken), cancellationToken);
        return await _statements.PutOnceAsync(zone, BlobName, StatementKinds.PersonHashKey, [SubjectOf(wrapped)], wrapped, cancellationToken);
    }

    private async Task<WrappedKey> WrapNewAsync(Zone zone, CancellationToken cancellationToken)
    {
        var holdingKey = await zones.Keys(zone).CurrentHoldingKey(cancellationToken);
        return await WrapAsync(RandomNumberGenerator.GetBytes(Length), holdingKey, cancellationToken);
    }

    private async Task<byte[]> UnwrapAsync(Zone zone, WrappedKey wrapped, CancellationToken cancellationToken)
    {
        var holdingKey = await zones.Keys(zone).HoldingKeys.ResolveAsync(wrapped.KeyId, cancellationToken);
        return await holdingKey.UnwrapKeyAsync(RsaKeyEncryptionKey.Algorithm, wrapped.Key, cancellationToken);
    }

    private sealed record WrappedKey(string KeyId, byte[] Key);
}
