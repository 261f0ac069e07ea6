using System.IO.Compression;
using System.IO.Hashing;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Archives.Zip;

/// <summary>
/// The unpacked bytes of a ZIP member. At its end they must be as many as the directory says, have its checksum, and have come of
/// all packed bytes.
/// </summary>
internal sealed class ZipMemberStream : UnpackedStream
{
    private const ushort Stored = 0;
    private const ushort Deflated = 8;

    private readonly ZipEntry _entry;
    private readonly PackedStream _packed;
    private readonly Crc32 _crc = new();

    private ZipMemberStream(ZipEntry entry, PackedStream packed, Stream unpacker, Unpacking unpacking)
        : base(unpacker, () => entry.Packed, unpacking) => (_entry, _packed) = (entry, packed);

    /// <summary>Opens a member.</summary>
    /// <param name="archive">The archive; no two members are read at the same time.</param>
    /// <param name="entry">The member, whose local header was read.</param>
    /// <param name="unpacking">Counts what is unpacked.</param>
    /// <exception cref="UnscannableException">Its method is not known.</exception>
    public static ZipMemberStream Open(Stream archive, ZipEntry entry, Unpacking unpacking)
    {
        var packed = new PackedStream(archive, entry.Start, entry.Packed);
        Stream unpacker = entry.Method switch
        {
            Stored => packed,
            Deflated => new DeflateStream(packed, CompressionMode.Decompress),
            _ => throw new UnscannableException(Unscannable.Method),
        };
        return new ZipMemberStream(entry, packed, unpacker, unpacking);
    }

    /// <inheritdoc/>
    protected override void Check(ReadOnlySpan<byte> read)
    {
        _crc.Append(read);
        if (Position > _entry.Unpacked)
            throw new UnscannableException(Unscannable.Contradiction);
        if (!read.IsEmpty)
            return;
        if (_packed.Position != _entry.Packed)
            throw new UnscannableException(Unscannable.Hidden);
        if (Position != _entry.Unpacked || _crc.GetCurrentHashAsUInt32() != _entry.Crc)
            throw new UnscannableException(Unscannable.Contradiction);
    }
}
