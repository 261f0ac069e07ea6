using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Baygate.Sealing;

/// <summary>
/// Seals and opens single chunks with AES-256-GCM; the nonce is the base nonce with the chunk's number, big-endian, XORed into it.
/// That numbers stay below 2^38 is up to <see cref="ChunkRange"/>.
/// Not safe for use by several threads at once, as <see cref="AesGcm"/> is not.
/// </summary>
internal sealed class ChunkCipher : IDisposable
{
    private readonly AesGcm _aes;
    private readonly byte[] _baseNonce;

    public ChunkCipher(ReadOnlySpan<byte> key, ReadOnlySpan<byte> baseNonce)
    {
        _aes = new AesGcm(key, Cobblestone256.TagLength);
        _baseNonce = baseNonce.ToArray();
    }

    /// <summary>Writes ciphertext and tag: <paramref name="plaintext"/>'s length and 16 bytes more.</summary>
    public void Seal(long chunk, ReadOnlySpan<byte> plaintext, Span<byte> ciphertext)
    {
        Span<byte> nonce = stackalloc byte[Cobblestone256.NonceLength];
        WriteNonce(chunk, nonce);
        _aes.Encrypt(nonce, plaintext, ciphertext[..plaintext.Length], ciphertext.Slice(plaintext.Length, Cobblestone256.TagLength));
    }

    /// <summary>Writes the plaintext: 16 bytes fewer than <paramref name="ciphertext"/>, which must have at least those.</summary>
    public void Open(long chunk, ReadOnlySpan<byte> ciphertext, Span<byte> plaintext)
    {
        Span<byte> nonce = stackalloc byte[Cobblestone256.NonceLength];
        WriteNonce(chunk, nonce);
        int length = ciphertext.Length - Cobblestone256.TagLength;
        try
        {
            _aes.Decrypt(nonce, ciphertext[..length], ciphertext[length..], plaintext[..length]);
        }
        catch (AuthenticationTagMismatchException mismatch)
        {
            throw SealedFileException.ChunkAuthenticationFailed(chunk, mismatch);
        }
    }

    public void Dispose()
    {
        _aes.Dispose();
        CryptographicOperations.ZeroMemory(_baseNonce);
    }

    private void WriteNonce(long chunk, Span<byte> nonce)
    {
        _baseNonce.CopyTo(nonce);
        Span<byte> counter = nonce[^sizeof(ulong)..];
        BinaryPrimitives.WriteUInt64BigEndian(counter, BinaryPrimitives.ReadUInt64BigEndian(counter) ^ (ulong)chunk);
    }
}
