using System.Security.Cryptography;

namespace Baygate.Evidence.Tests;

/// <summary>A signer that answers the other common form of an ECDSA signature (RFC 3279).</summary>
internal sealed class DerSigner(ECDsa key) : IStatementSigner
{
    public string KeyId => P256.KeyIdOf(key);

    public Task<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken) =>
        Task.FromResult(key.SignData(data.Span, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
}
