using System.Buffers.Binary;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Clinical;

/// <summary>Reads the elements of a DICOM data set from front to back (PS3.5, section 7).</summary>
/// <param name="stream">The data set.</param>
internal sealed class DicomReader(Stream stream)
{
    /// <summary>The length of what ends with a delimiter.</summary>
    public const uint Undefined = uint.MaxValue;

    private static ReadOnlySpan<byte> LongForms => "OBODOFOLOVOWSQSVUCUNURUTUV"u8;

    /// <summary>Whether elements name their representation.</summary>
    public bool IsExplicit { get; set; } = true;

    /// <summary>Whether numbers stand with the highest byte first.</summary>
    public bool IsBigEndian { get; set; }

    /// <summary>Bytes read.</summary>
    public long Position { get; private set; }

    /// <summary>Reads the head of the next element.</summary>
    /// <returns>It, or null at the end.</returns>
    /// <exception cref="EndOfStreamException">It is cut short.</exception>
    public async ValueTask<(uint Tag, string Representation, uint Length)?> NextAsync(CancellationToken cancellationToken)
    {
        var head = new byte[8];
        var read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        Position += read;
        if (read == 0)
            return null;
        if (read < head.Length)
            throw new EndOfStreamException();
        var tag = (uint)Short(head) << 16 | Short(head.AsSpan(2));
        // Items and delimiters have no representation.
        if (!IsExplicit || tag >> 16 == 0xFFFE)
            return (tag, "", Int(head.AsSpan(4)));
        var representation = $"{(char)head[4]}{(char)head[5]}";
        if (!IsLong(head.AsSpan(4, 2)))
            return (tag, representation, Short(head.AsSpan(6)));
        var length = await BytesAsync(4, cancellationToken);
        return (tag, representation, Int(length));
    }

    /// <summary>Reads bytes.</summary>
    /// <exception cref="EndOfStreamException">There are not so many.</exception>
    public async ValueTask<byte[]> BytesAsync(int count, CancellationToken cancellationToken)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        Position += count;
        return bytes;
    }

    private static bool IsLong(ReadOnlySpan<byte> representation)
    {
        if (!char.IsAsciiLetterUpper((char)representation[0]) || !char.IsAsciiLetterUpper((char)representation[1]))
            throw new UnscannableException(Unscannable.Corrupt);
        for (var index = 0; index < LongForms.Length; index += 2)
        {
            if (LongForms.Slice(index, 2).SequenceEqual(representation))
                return true;
        }

        return false;
    }

    private ushort Short(ReadOnlySpan<byte> bytes) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private uint Int(ReadOnlySpan<byte> bytes) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
