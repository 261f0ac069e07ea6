using Azure.Core.Cryptography;
using Azure.Security.KeyVault.Keys;

namespace Baygate.App.Keys;

/// <summary>
/// Finds the version of the own holding key that a header names. A header comes from storage, so an id of another vault or another key
/// is refused before anything is sent there.
/// </summary>
internal sealed class HoldingKeyResolver(KeyClient vault, string keyName) : IKeyEncryptionKeyResolver
{
    /// <inheritdoc/>
    /// <exception cref="KeyNotFoundException">The id is not that of a version of the own holding key.</exception>
    public IKeyEncryptionKey Resolve(string keyId, CancellationToken cancellationToken = default)
    {
        if (!Uri.TryCreate(keyId, UriKind.Absolute, out var uri)
            || !KeyVaultKeyIdentifier.TryCreate(uri, out var key)
            || key.VaultUri != vault.VaultUri
            || key.Name != keyName
            || string.IsNullOrEmpty(key.Version))
        {
            throw new KeyNotFoundException("The header names a key that is not a version of the holding key.");
        }

        return vault.GetCryptographyClient(key.Name, key.Version);
    }

    /// <inheritdoc/>
    /// <exception cref="KeyNotFoundException">The id is not that of a version of the own holding key.</exception>
    public Task<IKeyEncryptionKey> ResolveAsync(string keyId, CancellationToken cancellationToken = default) =>
        Task.FromResult(Resolve(keyId, cancellationToken));
}
