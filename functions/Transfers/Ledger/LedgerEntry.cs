using System.Buffers.Binary;
using Baygate.Classification.Persons;

namespace Baygate.Transfers.Ledger;

/// <summary>Two sets of persons as one blob: the length of the first in 4 bytes little endian, the first, the second.</summary>
/// <param name="All">Every person.</param>
/// <param name="Sensitive">Persons with sensitive data; a subset of the first.</param>
internal sealed record LedgerEntry(PersonSet All, PersonSet Sensitive)
{
    /// <summary>No persons.</summary>
    public static LedgerEntry Empty { get; } = new(PersonSet.Empty, PersonSet.Empty);

    /// <summary>Persons of either entry.</summary>
    public LedgerEntry Union(LedgerEntry other) => new(All.Union(other.All), Sensitive.Union(other.Sensitive));

    /// <summary>Persons of any of the entries.</summary>
    public static LedgerEntry Union(IReadOnlyCollection<LedgerEntry> entries) =>
        new(UnionOf(entries, entry => entry.All), UnionOf(entries, entry => entry.Sensitive));

    /// <summary>The blob's bytes.</summary>
    public byte[] ToBytes()
    {
        var (all, sensitive) = (All.ToBytes(), Sensitive.ToBytes());
        var bytes = new byte[sizeof(int) + all.Length + sensitive.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, all.Length);
        all.CopyTo(bytes, sizeof(int));
        sensitive.CopyTo(bytes, sizeof(int) + all.Length);
        return bytes;
    }

    /// <summary>Reads a blob's bytes.</summary>
    /// <exception cref="InvalidDataException">They are not an entry.</exception>
    public static LedgerEntry FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(int)) throw new InvalidDataException("A ledger entry has a length of 4 bytes first.");
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        var sets = bytes[sizeof(int)..];
        if (length < 0 || length > sets.Length) throw new InvalidDataException("A ledger entry's first set is longer than the entry.");
        return new LedgerEntry(PersonSet.FromBytes(sets[..length]), PersonSet.FromBytes(sets[length..]));
    }

    /// <summary>All at once: merging hundreds of small sets into a large one would copy the large one as often.</summary>
    private static PersonSet UnionOf(IReadOnlyCollection<LedgerEntry> entries, Func<LedgerEntry, PersonSet> choose)
    {
        if (entries.Count <= 2) return entries.Select(choose).Aggregate(PersonSet.Empty, (one, other) => one.Union(other));
        var sets = entries.Select(choose).ToList();
        return PersonSet.Create(sets.SelectMany(set => set.Hashes.ToArray()), sets.Any(set => set.Saturated));
    }
}
