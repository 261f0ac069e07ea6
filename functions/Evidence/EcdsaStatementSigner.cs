using System.Security.Cryptography;

namespace Baygate.Evidence;

/// <summary>Signs with a key in this process.</summary>
public sealed class EcdsaStatementSigner : IStatementSigner
{
    private readonly ECDsa _key;
    private readonly Lock _gate = new();

    /// <summary>Takes a key pair.</summary>
    /// <param name="key">On P-256; the caller disposes it after the last signature.</param>
    /// <exception cref="ArgumentException">The key is not on P-256.</exception>
    public EcdsaStatementSigner(ECDsa key)
    {
        KeyId = P256.KeyIdOf(key);
        _key = key;
    }

    /// <inheritdoc/>
    public string KeyId { get; }

    /// <inheritdoc/>
    public Task<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // Instances of ECDsa are not promised to be safe for several threads.
        lock (_gate)
        {
            return Task.FromResult(_key.SignData(data.Span, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        }
    }
}
