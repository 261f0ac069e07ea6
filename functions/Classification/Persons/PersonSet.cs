using System.Buffers.Binary;

namespace Baygate.Classification.Persons;

/// <summary>
/// A set of persons as keyed 64-bit hashes in rising order. It holds at most <see cref="Capacity"/>, the highest threshold in the law
/// (Order 16 art. 7, one million); with more it is saturated, keeps the smallest hashes, and its count is a lower bound.
/// Immutable. Hashes made under different keys must not be mixed; the set cannot tell.
/// </summary>
/// <remarks>
/// Binary form, little-endian: <c>BGPS</c>, version 1 (one byte), flags (one byte, bit 0 = saturated), count (uint32), then the hashes
/// (uint64 each), strictly rising. Nothing follows.
/// </remarks>
public sealed class PersonSet : IEquatable<PersonSet>
{
    /// <summary>The most persons a set holds.</summary>
    public const int Capacity = 1_000_000;

    private const int HeaderLength = 10;
    private const byte Version = 1;

    private readonly ulong[] _hashes;

    private PersonSet(ulong[] sortedDistinct, bool saturated)
    {
        _hashes = sortedDistinct;
        Saturated = saturated;
    }

    /// <summary>The set without persons.</summary>
    public static PersonSet Empty { get; } = new([], saturated: false);

    /// <summary>Persons held.</summary>
    public int Count => _hashes.Length;

    /// <summary>Whether there were more persons than could be held; then judge by <see cref="Capacity"/>, not by <see cref="Count"/>.</summary>
    public bool Saturated { get; }

    /// <summary>The count to judge by: <see cref="Capacity"/> if saturated, otherwise <see cref="Count"/>.</summary>
    public int EffectiveCount => Saturated ? Capacity : Count;

    /// <summary>The hashes, rising.</summary>
    public ReadOnlySpan<ulong> Hashes => _hashes;

    private static ReadOnlySpan<byte> Magic => "BGPS"u8;

    /// <summary>Makes a set of hashes in any order, repeated ones counted once.</summary>
    /// <param name="hashes">The hashes.</param>
    /// <param name="saturated">Whether some persons had to be left out already.</param>
    public static PersonSet Create(IEnumerable<ulong> hashes, bool saturated = false)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        var sorted = hashes.ToArray();
        Array.Sort(sorted);
        var count = 0;
        foreach (var hash in sorted)
        {
            if (count == 0 || sorted[count - 1] != hash)
                sorted[count++] = hash;
        }

        return Bounded(sorted, count, saturated);
    }

    /// <summary>Makes a set of at most <see cref="Capacity"/> different hashes; the array becomes the set's own, and is sorted.</summary>
    internal static PersonSet FromDistinct(ulong[] hashes, bool saturated)
    {
        Array.Sort(hashes);
        return new PersonSet(hashes, saturated);
    }

    /// <summary>Persons of this set or of the other. Saturated if either is, or if together they are too many.</summary>
    public PersonSet Union(PersonSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var merged = new ulong[Count + other.Count];
        int count = 0, left = 0, right = 0;
        while (left < Count || right < other.Count)
        {
            var takeLeft = right == other.Count || (left < Count && _hashes[left] <= other._hashes[right]);
            var next = takeLeft ? _hashes[left++] : other._hashes[right++];
            if (count == 0 || merged[count - 1] != next)
                merged[count++] = next;
        }

        return Bounded(merged, count, Saturated || other.Saturated);
    }

    /// <summary>Persons of this set that the other does not hold. Saturated if this set is.</summary>
    public PersonSet Except(PersonSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new PersonSet([.. _hashes.Where(hash => !other.Contains(hash))], Saturated);
    }

    /// <summary>Whether the set holds the person.</summary>
    public bool Contains(ulong hash) => Array.BinarySearch(_hashes, hash) >= 0;

    /// <summary>The binary form.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[HeaderLength + (_hashes.Length * sizeof(ulong))];
        Magic.CopyTo(bytes);
        bytes[4] = Version;
        bytes[5] = Saturated ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(6), _hashes.Length);
        for (var i = 0; i < _hashes.Length; i++)
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(HeaderLength + (i * sizeof(ulong))), _hashes[i]);
        return bytes;
    }

    /// <summary>Reads the binary form.</summary>
    /// <exception cref="InvalidDataException">It is not exactly one set of a known version in its only form.</exception>
    public static PersonSet FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength || !bytes.StartsWith(Magic))
            throw new InvalidDataException("Not a person set.");
        if (bytes[4] != Version || bytes[5] > 1)
            throw new InvalidDataException("Person set of an unknown version.");
        var count = BinaryPrimitives.ReadUInt32LittleEndian(bytes[6..]);
        if (count > Capacity || bytes.Length != HeaderLength + ((int)count * sizeof(ulong)))
            throw new InvalidDataException("Person set of a wrong length.");

        var hashes = new ulong[count];
        for (var i = 0; i < hashes.Length; i++)
        {
            hashes[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(HeaderLength + (i * sizeof(ulong)))..]);
            if (i > 0 && hashes[i] <= hashes[i - 1])
                throw new InvalidDataException("Person set out of order.");
        }

        return new PersonSet(hashes, bytes[5] == 1);
    }

    /// <inheritdoc/>
    public bool Equals(PersonSet? other) => other is not null && Saturated == other.Saturated && Hashes.SequenceEqual(other.Hashes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PersonSet);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Saturated, Count == 0 ? 0 : _hashes[0]);

    private static PersonSet Bounded(ulong[] sorted, int count, bool saturated) =>
        new(sorted.Length == Math.Min(count, Capacity) ? sorted : sorted[..Math.Min(count, Capacity)], saturated || count > Capacity);
}
