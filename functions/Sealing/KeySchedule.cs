using System.Security.Cryptography;
using System.Text;

namespace Baygate.Sealing;

/// <summary>Everything that is derived from a file key (docs/spec/sealed-file.md, section 4).</summary>
internal static class KeySchedule
{
    public const int HeaderMacLength = HMACSHA256.HashSizeInBytes;

    private const int PayloadKeysLength = Cobblestone256.KeyLength + Cobblestone256.NonceLength + Cobblestone256.CommitmentLength;

    private static ReadOnlySpan<byte> HeaderMacInfo => "baygate.sealed/v1 header"u8;

    /// <summary>The header's MAC: HMAC-SHA-256 over all bytes of the header up to and including the three dashes of its last
    /// line.</summary>
    public static byte[] HeaderMac(FileKey fileKey, ReadOnlySpan<byte> authenticated)
    {
        Span<byte> key = stackalloc byte[HeaderMacLength];
        Expand(fileKey.Bytes.Span, HeaderMacInfo, key);
        byte[] mac = HMACSHA256.HashData(key, authenticated);
        CryptographicOperations.ZeroMemory(key);
        return mac;
    }

    /// <summary>The payload's cipher and the commitment that stands in its prefix.</summary>
    public static ChunkCipher PayloadCipher(FileKey fileKey, ReadOnlySpan<byte> salt, string transferId, Span<byte> commitment)
    {
        byte[] info = [.. Cobblestone256.InfoPrefix, .. salt, .. Encoding.ASCII.GetBytes(HeaderSyntax.Opening(transferId))];
        Span<byte> keys = stackalloc byte[PayloadKeysLength];
        Expand(fileKey.Bytes.Span, info, keys);

        ChunkCipher cipher = new(keys[..Cobblestone256.KeyLength], keys.Slice(Cobblestone256.KeyLength, Cobblestone256.NonceLength));
        keys[^Cobblestone256.CommitmentLength..].CopyTo(commitment);
        CryptographicOperations.ZeroMemory(keys);
        return cipher;
    }

    /// <summary>
    /// HKDF-Expand with SHA-512 (RFC 5869, section 2.3). Not <see cref="HKDF"/>, which refuses a key shorter than the hash: the
    /// instantiation's is 32 bytes, uniformly random, and so needs no extraction.
    /// </summary>
    internal static void Expand(ReadOnlySpan<byte> key, ReadOnlySpan<byte> info, Span<byte> output)
    {
        using IncrementalHash hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA512, key);
        Span<byte> block = stackalloc byte[HMACSHA512.HashSizeInBytes];
        int previous = 0;
        for (byte counter = 1; !output.IsEmpty; counter++)
        {
            hmac.AppendData(block[..previous]);
            hmac.AppendData(info);
            hmac.AppendData([counter]);
            previous = hmac.GetHashAndReset(block);

            int length = Math.Min(previous, output.Length);
            block[..length].CopyTo(output);
            output = output[length..];
        }

        CryptographicOperations.ZeroMemory(block);
    }
}
