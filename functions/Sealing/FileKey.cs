using System.Security.Cryptography;

namespace Baygate.Sealing;

/// <summary>
/// The key of one sealed file: 32 random bytes that exist in memory only, are never shown, and are zeroed on dispose.
/// It may seal one plaintext only; the sealed file's header carries it wrapped for each recipient.
/// </summary>
public sealed class FileKey : IDisposable
{
    // Pinned, so that the garbage collector leaves no copies behind that nobody zeroes.
    private readonly byte[] _bytes = GC.AllocateArray<byte>(Cobblestone256.KeyLength, pinned: true);
    private bool _disposed;

    private FileKey()
    {
    }

    /// <summary>A new key from the operating system's random number generator.</summary>
    public static FileKey Generate()
    {
        FileKey key = new();
        RandomNumberGenerator.Fill(key._bytes);
        return key;
    }

    /// <summary>Zeroes the key.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_bytes);
        _disposed = true;
    }

    /// <summary>A key of known bytes; the caller keeps and zeroes its own copy.</summary>
    internal static FileKey FromBytes(ReadOnlySpan<byte> bytes)
    {
        FileKey key = new();
        bytes.CopyTo(key._bytes);
        return key;
    }

    /// <summary>The key's bytes; zeroes once the key is disposed, so disposed keys throw instead.</summary>
    internal ReadOnlyMemory<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _bytes;
        }
    }
}
