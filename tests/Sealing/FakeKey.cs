using Azure.Core.Cryptography;

namespace Baygate.Sealing.Tests;

/// <summary>A key store of one key that wraps and unwraps as a test says.</summary>
internal sealed class FakeKey(string keyId, Func<byte[]> wrap, Func<byte[]>? unwrap = null) : IKeyEncryptionKey
{
    public string KeyId => keyId;

    public byte[] WrapKey(string algorithm, ReadOnlyMemory<byte> key, CancellationToken cancellationToken = default) => wrap();

    public Task<byte[]> WrapKeyAsync(string algorithm, ReadOnlyMemory<byte> key, CancellationToken cancellationToken = default) =>
        Task.FromResult(wrap());

    public byte[] UnwrapKey(string algorithm, ReadOnlyMemory<byte> encryptedKey, CancellationToken cancellationToken = default) =>
        (unwrap ?? wrap)();

    public Task<byte[]> UnwrapKeyAsync(
        string algorithm, ReadOnlyMemory<byte> encryptedKey, CancellationToken cancellationToken = default) =>
        Task.FromResult((unwrap ?? wrap)());
}
