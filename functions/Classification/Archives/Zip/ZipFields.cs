using System.Buffers.Binary;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Archives.Zip;

/// <summary>The numbers of a ZIP record, one behind the other, little endian.</summary>
/// <param name="record">The record.</param>
internal ref struct ZipFields(ReadOnlySpan<byte> record)
{
    private const ushort Zip64 = 1;

    private ReadOnlySpan<byte> _rest = record;

    /// <summary>Bytes not yet taken.</summary>
    public readonly int Left => _rest.Length;

    /// <summary>The next two bytes.</summary>
    public ushort Short() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    /// <summary>The next four bytes.</summary>
    public uint Int() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    /// <summary>The next eight bytes, a length or a place.</summary>
    /// <exception cref="UnscannableException">No file is that long.</exception>
    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Take(8)) is var value and >= 0 ? value : throw Corrupt();

    /// <summary>The next bytes.</summary>
    /// <exception cref="UnscannableException">There are not so many.</exception>
    public ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length)
            throw Corrupt();
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    /// <summary>
    /// Puts the 64-bit values of an extra field in the place of those that did not fit (4.5.3): each value of all ones takes the next
    /// one from there.
    /// </summary>
    /// <param name="extra">The extra fields.</param>
    /// <param name="values">The values in the order of the standard.</param>
    public static void Widen(ReadOnlySpan<byte> extra, Span<long> values)
    {
        if (!values.Contains(uint.MaxValue))
            return;
        var wide = new ZipFields(Extra(extra, Zip64));
        foreach (ref var value in values)
        {
            if (value == uint.MaxValue)
                value = wide.Long();
        }
    }

    private static ReadOnlySpan<byte> Extra(ReadOnlySpan<byte> extra, ushort id)
    {
        var fields = new ZipFields(extra);
        while (fields.Left >= 4)
        {
            var isIt = fields.Short() == id;
            var data = fields.Take(fields.Short());
            if (isIt)
                return data;
        }

        throw Corrupt();
    }

    private static UnscannableException Corrupt() => new(Unscannable.Corrupt);
}
