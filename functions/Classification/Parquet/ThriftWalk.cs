using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Parquet;

/// <summary>
/// Goes through a structure in the compact protocol of Apache Thrift without keeping any of it, and notes the integers in it. The
/// library takes memory by the lengths it reads, so these are checked first: nothing may be longer than the bytes there are.
/// </summary>
internal ref struct ThriftWalk
{
    private const int Deepest = 32;

    private readonly Dictionary<string, long> _integers = [];
    private ReadOnlySpan<byte> _rest;

    private ThriftWalk(ReadOnlySpan<byte> bytes) => _rest = bytes;

    private enum Kind
    {
        True = 1,
        False = 2,
        Byte = 3,
        Short = 4,
        Int = 5,
        Long = 6,
        Double = 7,
        Binary = 8,
        List = 9,
        Set = 10,
        Map = 11,
        Struct = 12,
        Uuid = 13,
    }

    /// <summary>Walks a structure.</summary>
    /// <param name="bytes">Begin with it.</param>
    /// <param name="length">Its length.</param>
    /// <returns>The integers of it and of structures in it, by their field numbers, for instance <c>5.1</c>; not those in lists.</returns>
    /// <exception cref="UnscannableException">It is malformed or cut short.</exception>
    public static IReadOnlyDictionary<string, long> Over(ReadOnlySpan<byte> bytes, out int length)
    {
        var walk = new ThriftWalk(bytes);
        walk.Struct("", 0);
        length = bytes.Length - walk._rest.Length;
        return walk._integers;
    }

    private void Struct(string? path, int depth)
    {
        if (depth > Deepest)
            throw Corrupt();
        var field = 0L;
        for (var head = Byte(); head != 0; head = Byte())
        {
            field = head >> 4 == 0 ? ZigZag() : field + (head >> 4);
            Value((Kind)(head & 0x0F), path is null ? null : $"{path}{field}", depth);
        }
    }

    private void Value(Kind kind, string? path, int depth, bool inList = false)
    {
        switch (kind)
        {
            case Kind.True or Kind.False:
                Skip(inList ? 1 : 0);
                break;
            case Kind.Byte:
                Skip(1);
                break;
            case Kind.Short or Kind.Int or Kind.Long:
                var value = ZigZag();
                if (path is not null)
                    _integers[path] = value;
                break;
            case Kind.Double:
                Skip(8);
                break;
            case Kind.Uuid:
                Skip(16);
                break;
            case Kind.Binary:
                Skip(Varint());
                break;
            case Kind.List or Kind.Set:
                List(depth);
                break;
            case Kind.Struct:
                Struct(path is null ? null : $"{path}.", depth + 1);
                break;
            default:
                // The metadata of Parquet has no maps.
                throw Corrupt();
        }
    }

    private void List(int depth)
    {
        var head = Byte();
        var count = head >> 4 == 15 ? Varint() : head >> 4;
        // Every element takes a byte or more.
        if (count > _rest.Length || depth > Deepest)
            throw Corrupt();
        for (var index = 0L; index < count; index++)
            Value((Kind)(head & 0x0F), null, depth + 1, inList: true);
    }

    private byte Byte()
    {
        if (_rest.IsEmpty)
            throw Corrupt();
        var first = _rest[0];
        _rest = _rest[1..];
        return first;
    }

    private void Skip(long length)
    {
        if (length > _rest.Length)
            throw Corrupt();
        _rest = _rest[(int)length..];
    }

    private long ZigZag()
    {
        var value = (ulong)Varint(most: 64);
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    private long Varint(int most = 32)
    {
        var value = 0UL;
        for (var shift = 0; shift < most; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return (long)value;
        }

        throw Corrupt();
    }

    private static UnscannableException Corrupt() => new(Unscannable.Corrupt);
}
