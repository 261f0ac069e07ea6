using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Baygate.Cli.Uploads;

/// <summary>How a file is cut into the blocks of a block blob, and what they are called.</summary>
/// <param name="length">The file's length in bytes.</param>
internal sealed class BlockPlan(long length)
{
    /// <summary>Bytes in every block but the last: 8 MiB.</summary>
    public const int BlockLength = 8 * 1024 * 1024;

    /// <summary>The most bytes there are blocks for: a block blob has at most 50,000.</summary>
    public const long MaxLength = 50_000L * BlockLength;

    private const int DigestLength = 12;

    public int Count { get; } = (int)((length + BlockLength - 1) / BlockLength);

    public static long Offset(int index) => (long)index * BlockLength;

    public int LengthOf(int index) => (int)Math.Min(BlockLength, length - Offset(index));

    /// <summary>A block's id: its place, then the beginning of its SHA-256. So the same id is the same bytes at the same place, in any run.</summary>
    public static string Id(int index, ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);

        Span<byte> id = stackalloc byte[sizeof(int) + DigestLength];
        BinaryPrimitives.WriteInt32BigEndian(id, index);
        digest[..DigestLength].CopyTo(id[sizeof(int)..]);
        return Convert.ToBase64String(id);
    }

    /// <summary>The place in an id that <see cref="Id"/> made.</summary>
    /// <returns>False for any other text.</returns>
    public static bool TryReadIndex(string id, out int index)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int) + DigestLength];
        bool isId = Convert.TryFromBase64String(id, bytes, out int written) && written == bytes.Length;
        index = isId ? BinaryPrimitives.ReadInt32BigEndian(bytes) : 0;
        return isId;
    }
}
