using System.Buffers.Binary;
using System.Text;

namespace Baygate.Classification.Tests.Clinical;

/// <summary>A DICOM file written by hand, element by element.</summary>
internal sealed class DicomFile(string syntax = DicomFile.ExplicitLittle)
{
    public const string ImplicitLittle = "1.2.840.10008.1.2";
    public const string ExplicitLittle = "1.2.840.10008.1.2.1";
    public const string ExplicitBig = "1.2.840.10008.1.2.2";

    private readonly List<byte> _data = [];

    private bool IsBig => syntax == ExplicitBig;

    public DicomFile Text(uint tag, string representation, string value) => Add(tag, representation, Even(Encoding.UTF8.GetBytes(value)));

    public DicomFile Add(uint tag, string representation, byte[] value, uint? length = null)
    {
        Tag(tag);
        var isLong = representation is "OB" or "OW" or "SQ" or "UN" or "UT";
        if (syntax != ImplicitLittle)
            _data.AddRange(Encoding.ASCII.GetBytes(representation));
        if (syntax == ImplicitLittle || isLong)
            _data.AddRange([.. isLong && syntax != ImplicitLittle ? new byte[2] : [], .. Int(length ?? (uint)value.Length)]);
        else
            _data.AddRange(Short((ushort)value.Length));
        _data.AddRange(value);
        return this;
    }

    /// <summary>A sequence of one item, whose lengths are open.</summary>
    public DicomFile Sequence(uint tag, DicomFile item)
    {
        Add(tag, "SQ", [], uint.MaxValue);
        Tag(0xFFFEE000);
        _data.AddRange(Int(uint.MaxValue));
        _data.AddRange(item._data);
        Tag(0xFFFEE00D);
        _data.AddRange(new byte[4]);
        Tag(0xFFFEE0DD);
        _data.AddRange(new byte[4]);
        return this;
    }

    public byte[] ToBytes()
    {
        var meta = new DicomFile().Text(0x00020010, "UI", syntax)._data;
        var length = new DicomFile().Add(0x00020000, "UL", BitConverter.GetBytes(meta.Count))._data;
        return [.. new byte[128], .. "DICM"u8, .. length, .. meta, .. _data];
    }

    private static byte[] Even(byte[] value) => value.Length % 2 == 0 ? value : [.. value, (byte)' '];

    private void Tag(uint tag) => _data.AddRange([.. Short((ushort)(tag >> 16)), .. Short((ushort)tag)]);

    private byte[] Short(ushort value) => BitConverter.GetBytes(IsBig ? BinaryPrimitives.ReverseEndianness(value) : value);

    private byte[] Int(uint value) => BitConverter.GetBytes(IsBig ? BinaryPrimitives.ReverseEndianness(value) : value);
}
