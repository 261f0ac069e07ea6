using System.Buffers.Binary;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Archives;

/// <summary>Finds out how much a Zstandard frame unpacks into at most, without unpacking it (RFC 8878, section 3.1.1).</summary>
internal static class ZstdFrame
{
    private const uint Magic = 0xFD2FB528;
    private const int LongestBlock = 128 * 1024;
    private const int BlockHeader = 3;

    /// <summary>The most bytes a frame unpacks into: what its header says, or what its blocks could come to.</summary>
    /// <param name="frame">The frame.</param>
    /// <exception cref="UnscannableException">It is none.</exception>
    public static long MostBytes(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 6 || BinaryPrimitives.ReadUInt32LittleEndian(frame) != Magic)
            throw Corrupt();
        var descriptor = frame[4];
        var isSingle = (descriptor & 0x20) != 0;
        var dictionary = (descriptor & 3) switch { 3 => 4, var length => length };
        var sizeLength = (descriptor >> 6) switch { 0 => isSingle ? 1 : 0, var exponent => 1 << exponent };
        var at = 5 + (isSingle ? 0 : 1) + dictionary;
        if (at + sizeLength > frame.Length)
            throw Corrupt();
        var blocks = MostOfBlocks(frame[(at + sizeLength)..]);
        return sizeLength == 0 ? blocks : Math.Max(blocks, Size(frame.Slice(at, sizeLength)));
    }

    private static long Size(ReadOnlySpan<byte> size)
    {
        Span<byte> wide = stackalloc byte[sizeof(ulong)];
        wide.Clear();
        size.CopyTo(wide);
        var value = BinaryPrimitives.ReadUInt64LittleEndian(wide) + (size.Length == 2 ? 256UL : 0);
        return value > long.MaxValue ? throw Corrupt() : (long)value;
    }

    private static long MostOfBlocks(ReadOnlySpan<byte> blocks)
    {
        var most = 0L;
        for (var isLast = false; !isLast;)
        {
            if (blocks.Length < BlockHeader)
                throw Corrupt();
            var header = blocks[0] | blocks[1] << 8 | blocks[2] << 16;
            isLast = (header & 1) != 0;
            var (type, size) = (header >> 1 & 3, header >> 3);
            var stored = type == 1 ? 1 : size;
            if (type == 3 || blocks.Length - BlockHeader < stored)
                throw Corrupt();
            most += type == 2 ? LongestBlock : size;
            blocks = blocks[(BlockHeader + stored)..];
        }

        return most;
    }

    private static UnscannableException Corrupt() => new(Unscannable.Corrupt);
}
