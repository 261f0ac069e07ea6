using System.Numerics;

namespace Baygate.Classification.Persons;

/// <summary>
/// Records that nothing tells apart, each counted as a person. They are only counted, and told apart from those of other files by a
/// digest of what all of them hold, so that adding up is the same in any order.
/// </summary>
internal sealed class RowCounts
{
    private readonly long[] _byCategory = new long[64];

    /// <summary>Records.</summary>
    public long Count { get; private set; }

    /// <summary>Those with a sensitive category.</summary>
    public long Sensitive { get; private set; }

    /// <summary>Sum of the digests of what they hold, modulo 2^64.</summary>
    public ulong Digest { get; private set; }

    /// <summary>The categories of all of them.</summary>
    public ulong Mask { get; private set; }

    /// <summary>For each category, by index, the records with it.</summary>
    public ReadOnlySpan<long> ByCategory => _byCategory;

    /// <summary>Counts a record.</summary>
    /// <param name="mask">Its categories.</param>
    /// <param name="isSensitive">Whether one of them is sensitive.</param>
    /// <param name="digest">Keyed hash of what it holds.</param>
    public void Add(ulong mask, bool isSensitive, ulong digest)
    {
        Count++;
        Sensitive += isSensitive ? 1 : 0;
        Digest += digest;
        Mask |= mask;
        for (var rest = mask; rest != 0; rest &= rest - 1)
            _byCategory[BitOperations.TrailingZeroCount(rest)]++;
    }

    /// <summary>Counts those of another part.</summary>
    public void Add(RowCounts other)
    {
        if (other.Count == 0)
            return;
        Add(other.Count, other.Sensitive, other.Digest, other.Mask);
        for (var category = 0; category < _byCategory.Length; category++)
            _byCategory[category] += other._byCategory[category];
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        if (Count == 0)
            return;
        (Count, Sensitive, Digest, Mask) = (0, 0, 0, 0);
        Array.Clear(_byCategory);
    }

    /// <summary>Writes them.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        writer.Write(Sensitive);
        writer.Write(Digest);
        writer.Write(Mask);
        for (var rest = Mask; rest != 0; rest &= rest - 1)
            writer.Write(_byCategory[BitOperations.TrailingZeroCount(rest)]);
    }

    /// <summary>Adds what <see cref="Write"/> wrote.</summary>
    public void AddFrom(BinaryReader reader)
    {
        var (count, sensitive, digest, mask) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadUInt64(), reader.ReadUInt64());
        Add(count, sensitive, digest, mask);
        for (var rest = mask; rest != 0; rest &= rest - 1)
            _byCategory[BitOperations.TrailingZeroCount(rest)] += reader.ReadInt64();
    }

    private void Add(long count, long sensitive, ulong digest, ulong mask)
    {
        Count += count;
        Sensitive += sensitive;
        Digest += digest;
        Mask |= mask;
    }
}
