using System.Buffers.Text;
using System.Security.Cryptography;
using Azure.Core.Cryptography;

namespace Baygate.Sealing;

/// <summary>
/// An RSA key held in memory that wraps file keys with RSA-OAEP and SHA-256 (RFC 8017, section 7.1; <c>RSA-OAEP-256</c> of RFC 7518).
/// A public key wraps; a private key wraps and unwraps. Safe for use by several threads.
/// </summary>
public sealed class RsaKeyEncryptionKey : IKeyEncryptionKey, IDisposable
{
    /// <summary>The algorithm, as Key Vault names it; any other throws <see cref="NotSupportedException"/>.</summary>
    public const string Algorithm = HeaderSyntax.RsaOaep256;

    private const int MinKeyBits = 2048;
    private const int MaxKeyBits = 8 * HeaderSyntax.MaxWrappedKeyLength;

    private readonly RSA _rsa;
    private readonly Lock _lock = new();

    private RsaKeyEncryptionKey(RSA rsa, string? keyId)
    {
        _rsa = rsa;
        KeyId = keyId ?? $"sha256:{Base64Url.EncodeToString(SHA256.HashData(rsa.ExportSubjectPublicKeyInfo()))}";
    }

    /// <summary>The id in the recipient stanza; unless another was given, <c>sha256:</c> and the base64url SHA-256 of the DER
    /// SubjectPublicKeyInfo.</summary>
    public string KeyId { get; }

    /// <summary>Takes the key from PEM: a public key, or an unencrypted private key (RFC 7468; PKCS #1 or #8).</summary>
    /// <param name="pem">The PEM text, with one key.</param>
    /// <param name="keyId">Another id to bear, such as that of the Key Vault key with the same public key.</param>
    /// <exception cref="ArgumentException">Not a PEM text with an unencrypted RSA key, or the key has not 2048 to 8192 bits.</exception>
    /// <exception cref="CryptographicException">The PEM holds something else than an RSA key.</exception>
    public static RsaKeyEncryptionKey FromPem(ReadOnlySpan<char> pem, string? keyId = null)
    {
        RSA rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(pem);
            return rsa.KeySize is >= MinKeyBits and <= MaxKeyBits
                ? new RsaKeyEncryptionKey(rsa, keyId)
                : throw new ArgumentException("An RSA key for sealing has 2048 to 8192 bits.", nameof(pem));
        }
        catch
        {
            rsa.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public byte[] WrapKey(string algorithm, ReadOnlyMemory<byte> key, CancellationToken cancellationToken = default)
    {
        RequireAlgorithm(algorithm);
        lock (_lock) return _rsa.Encrypt(key.Span, RSAEncryptionPadding.OaepSHA256);
    }

    /// <inheritdoc/>
    public Task<byte[]> WrapKeyAsync(string algorithm, ReadOnlyMemory<byte> key, CancellationToken cancellationToken = default) =>
        Task.FromResult(WrapKey(algorithm, key, cancellationToken));

    /// <inheritdoc/>
    /// <exception cref="CryptographicException">The key has no private part, or the wrapped key was not wrapped for it.</exception>
    public byte[] UnwrapKey(string algorithm, ReadOnlyMemory<byte> encryptedKey, CancellationToken cancellationToken = default)
    {
        RequireAlgorithm(algorithm);
        lock (_lock) return _rsa.Decrypt(encryptedKey.Span, RSAEncryptionPadding.OaepSHA256);
    }

    /// <inheritdoc/>
    /// <exception cref="CryptographicException">The key has no private part, or the wrapped key was not wrapped for it.</exception>
    public Task<byte[]> UnwrapKeyAsync(
        string algorithm, ReadOnlyMemory<byte> encryptedKey, CancellationToken cancellationToken = default) =>
        Task.FromResult(UnwrapKey(algorithm, encryptedKey, cancellationToken));

    /// <summary>Frees the key.</summary>
    public void Dispose() => _rsa.Dispose();

    private static void RequireAlgorithm(string algorithm)
    {
        if (algorithm != Algorithm) throw new NotSupportedException("File keys are wrapped with RSA-OAEP-256 only.");
    }
}
