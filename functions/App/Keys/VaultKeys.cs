using Azure.Core.Cryptography;
using Azure.Security.KeyVault.Keys;
using Baygate.App.Hosting;
using Baygate.Transfers.Zones;
using Microsoft.Extensions.Options;

namespace Baygate.App.Keys;

/// <summary>The own zone's keys in Key Vault. Private keys never leave it; a version's id names the version, as headers need.</summary>
internal sealed class VaultKeys(KeyClient vault, IOptions<AppOptions> options)
{
    public ZoneKeys ForZone()
    {
        var (holding, signing) = (options.Value.HoldingKey, options.Value.SigningKey);
        return new ZoneKeys(
            cancellationToken => CurrentAsync(holding, cancellationToken),
            new HoldingKeyResolver(vault, holding),
            new VaultStatementSigner(vault, signing),
            cancellationToken => PublicKeysAsync(signing, cancellationToken));
    }

    private async Task<IKeyEncryptionKey> CurrentAsync(string name, CancellationToken cancellationToken)
    {
        KeyVaultKey key = await vault.GetKeyAsync(name, cancellationToken: cancellationToken);
        return vault.GetCryptographyClient(name, key.Properties.Version);
    }

    /// <summary>The versions that can be read: a disabled one verifies nothing any more.</summary>
    private async Task<IReadOnlyList<string>> PublicKeysAsync(string name, CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        await foreach (var version in vault.GetPropertiesOfKeyVersionsAsync(name, cancellationToken))
        {
            if (version.Enabled == false) continue;
            KeyVaultKey key = await vault.GetKeyAsync(name, version.Version, cancellationToken);
            using var publicKey = key.Key.ToECDsa();
            keys.Add(publicKey.ExportSubjectPublicKeyInfoPem());
        }

        return keys;
    }
}
