using System.Buffers.Binary;
using System.Text;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Archives.Tar;

/// <summary>
/// The header block of a TAR entry, of the old, the ustar and the GNU form (POSIX.1-2024, pax, "ustar Interchange Format").
/// </summary>
/// <param name="Type">Kind of entry.</param>
/// <param name="Size">Bytes that follow, before padding.</param>
/// <param name="Texts">Name, target of a link, names of the owner.</param>
internal sealed record TarHeader(char Type, long Size, ReadOnlyMemory<byte>[] Texts)
{
    /// <summary>Length of a header, and of what lengths are rounded up to.</summary>
    public const int BlockLength = 512;

    private const int ChecksumAt = 148;
    private const int ChecksumLength = 8;

    /// <summary>Whether the bytes begin with a header: its checksum is right.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> block)
    {
        if (block.Length < BlockLength || block[0] == 0 || Octal(block.Slice(ChecksumAt, ChecksumLength)) is not { } checksum)
            return false;
        var sum = ChecksumLength * ' ';
        for (var index = 0; index < BlockLength; index++)
            sum += index is >= ChecksumAt and < ChecksumAt + ChecksumLength ? 0 : block[index];
        return sum == checksum;
    }

    /// <summary>Reads a header.</summary>
    /// <exception cref="UnscannableException">It is none.</exception>
    public static TarHeader Read(ReadOnlyMemory<byte> block)
    {
        var size = block.Span.Slice(124, 12);
        if (!IsHeader(block.Span) || (size[0] == 0x80 ? BinaryPrimitives.ReadInt64BigEndian(size[4..]) : Octal(size)) is not (>= 0 and var length))
            throw new UnscannableException(Unscannable.Corrupt);
        return new TarHeader((char)block.Span[156], length, [Text(block[..100]), Text(block.Slice(157, 100)), Text(block.Slice(265, 32)),
            Text(block.Slice(297, 32)), Text(block.Slice(345, 155))]);
    }

    private static ReadOnlyMemory<byte> Text(ReadOnlyMemory<byte> field) =>
        field.Span.IndexOf((byte)0) is var end and >= 0 ? field[..end] : field;

    private static long? Octal(ReadOnlySpan<byte> field)
    {
        var digits = Encoding.ASCII.GetString(field).Trim(' ', '\0');
        var value = 0L;
        foreach (var digit in digits)
        {
            if (digit is < '0' or > '7')
                return null;
            value = value * 8 + digit - '0';
        }

        return digits.Length == 0 ? 0 : value;
    }
}
