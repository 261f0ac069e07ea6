using System.Security.Cryptography;
using Azure.Core.Cryptography;
using Baygate.Evidence;
using Baygate.Sealing;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.World;

/// <summary>A zone's keys in memory; the holding key can be revoked.</summary>
internal sealed class TestKeys(Zone zone) : IKeyEncryptionKeyResolver
{
    // RSA keys take long to make: one a zone serves all tests.
    private static readonly Dictionary<Zone, string> HoldingKeys =
        Enum.GetValues<Zone>().ToDictionary(zone => zone, _ => TestAgreements.NewPrivateKey());

    private static readonly Dictionary<Zone, string> LaterHoldingKeys =
        Enum.GetValues<Zone>().ToDictionary(zone => zone, _ => TestAgreements.NewPrivateKey());

    private readonly RsaKeyEncryptionKey _first = RsaKeyEncryptionKey.FromPem(HoldingKeys[zone]);
    private RsaKeyEncryptionKey _holding = RsaKeyEncryptionKey.FromPem(HoldingKeys[zone]);
    private readonly ECDsa _signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public bool Revoked { get; set; }

    /// <summary>Whether the first version can still unwrap; it can, until it is disabled.</summary>
    public bool FirstIsDisabled { get; set; }

    /// <summary>The id of the first version.</summary>
    public string FirstId => _first.KeyId;

    /// <summary>Makes a second version the current one; its id is longer, as those of real key stores may be.</summary>
    public string Rotate() =>
        (_holding = RsaKeyEncryptionKey.FromPem(LaterHoldingKeys[zone], $"{_first.KeyId}/version-2")).KeyId;

    public ZoneKeys ToZoneKeys() => new(
        _ => Task.FromResult<IKeyEncryptionKey>(Use()),
        this,
        new EcdsaStatementSigner(_signing),
        _ => Task.FromResult<IReadOnlyList<string>>([_signing.ExportSubjectPublicKeyInfoPem()]));

    public IKeyEncryptionKey Resolve(string keyId, CancellationToken cancellationToken = default)
    {
        if (keyId == _holding.KeyId) return Use();
        return keyId == _first.KeyId && !FirstIsDisabled ? _first : throw new KeyNotFoundException(keyId);
    }

    public Task<IKeyEncryptionKey> ResolveAsync(string keyId, CancellationToken cancellationToken = default) =>
        Task.FromResult(Resolve(keyId, cancellationToken));

    private RsaKeyEncryptionKey Use() => Revoked ? throw new CryptographicException("The key is revoked.") : _holding;
}
