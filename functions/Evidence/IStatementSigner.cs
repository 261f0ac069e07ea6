namespace Baygate.Evidence;

/// <summary>A private key that signs statements. It may lie in a vault; its public key is published.</summary>
public interface IStatementSigner
{
    /// <summary>The id of the public key as <see cref="P256.KeyIdOf"/> gives it.</summary>
    string KeyId { get; }

    /// <summary>Signs with ECDSA P-256 and SHA-256.</summary>
    /// <param name="data">The bytes to sign, not yet hashed.</param>
    /// <param name="cancellationToken">Stops a remote call.</param>
    /// <returns>r and s, 64 bytes (IEEE P1363; what Key Vault answers for ES256).</returns>
    Task<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken);
}
