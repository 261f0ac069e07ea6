using Azure.Core.Cryptography;
using Baygate.Evidence;

namespace Baygate.Transfers.Zones;

/// <summary>A served zone's keys: the holding key that wraps file keys until release, and the key that signs statements.</summary>
/// <param name="CurrentHoldingKey">
/// Answers the version of the holding key that wraps new files; its KeyId names that version, because a later version cannot unwrap.
/// </param>
/// <param name="HoldingKeys">Resolves a key id that stands in a header. Refuses every key that is not a version of this zone's holding key.</param>
/// <param name="Signer">Signs this zone's statements with the current version of the signing key.</param>
/// <param name="SigningPublicKeys">Answers the public keys of every version of the signing key, SubjectPublicKeyInfo in PEM.</param>
public sealed record ZoneKeys(
    Func<CancellationToken, Task<IKeyEncryptionKey>> CurrentHoldingKey,
    IKeyEncryptionKeyResolver HoldingKeys,
    IStatementSigner Signer,
    Func<CancellationToken, Task<IReadOnlyList<string>>> SigningPublicKeys);
