using Azure.Security.KeyVault.Keys;
using Azure.Security.KeyVault.Keys.Cryptography;
using Baygate.Evidence;

namespace Baygate.App.Keys;

/// <summary>Signs in Key Vault with the version of the signing key that was current at the first use.</summary>
internal sealed class VaultStatementSigner : IStatementSigner
{
    // A vault out of reach is asked again: PublicationOnly keeps no failure.
    private readonly Lazy<SigningKey> _key;

    public VaultStatementSigner(KeyClient vault, string keyName) =>
        _key = new Lazy<SigningKey>(() => Fetch(vault, keyName), LazyThreadSafetyMode.PublicationOnly);

    /// <inheritdoc/>
    public string KeyId => _key.Value.Id;

    /// <inheritdoc/>
    public async Task<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        var result = await _key.Value.Client.SignDataAsync(SignatureAlgorithm.ES256, data.ToArray(), cancellationToken);
        return result.Signature;
    }

    /// <summary>The one blocking call of the process: the public key's id is a property of every signer.</summary>
    private static SigningKey Fetch(KeyClient vault, string keyName)
    {
        KeyVaultKey key = vault.GetKey(keyName);
        using var publicKey = key.Key.ToECDsa();
        return new SigningKey(P256.KeyIdOf(publicKey), vault.GetCryptographyClient(keyName, key.Properties.Version));
    }

    private sealed record SigningKey(string Id, CryptographyClient Client);
}
