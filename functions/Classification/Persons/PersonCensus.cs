using System.Numerics;

namespace Baygate.Classification.Persons;

/// <summary>The persons of a whole file.</summary>
internal sealed class PersonCensus
{
    /// <summary>Counts them.</summary>
    /// <param name="all">Those told apart.</param>
    /// <param name="sensitive">Those of them with sensitive information.</param>
    /// <param name="rows">Records that nothing tells apart.</param>
    public PersonCensus(PersonCount all, PersonCount sensitive, RowCounts rows)
    {
        HasRows = rows.Count > 0;
        Persons = ToSet(all, rows.Digest, rows.Count);
        SensitivePersons = ToSet(sensitive, rows.Digest, rows.Sensitive);
        foreach (var (_, mask) in all.Persons)
        {
            for (var rest = mask; rest != 0; rest &= rest - 1)
                ByCategory[BitOperations.TrailingZeroCount(rest)]++;
        }

        for (var category = 0; category < ByCategory.Length; category++)
            ByCategory[category] = (int)Math.Min(PersonSet.Capacity, ByCategory[category] + rows.ByCategory[category]);
    }

    /// <summary>All persons.</summary>
    public PersonSet Persons { get; }

    /// <summary>Those with sensitive information.</summary>
    public PersonSet SensitivePersons { get; }

    /// <summary>For each category, by index, the persons with it; of more than can be held, at least so many.</summary>
    public int[] ByCategory { get; } = new int[64];

    /// <summary>Whether records that nothing tells apart are among them.</summary>
    public bool HasRows { get; }

    // The sensitive rows come first, so that they are among all of them.
    private static PersonSet ToSet(PersonCount persons, ulong digest, long rows)
    {
        var most = (int)Math.Min(rows, PersonSet.Capacity + 1L);
        var hashes = persons.Persons.Select(person => person.Hash).Concat(Enumerable.Range(1, most).Select(row => RowHash(digest, row)));
        return PersonSet.Create(hashes, persons.Saturated);
    }

    // The digest is a sum of keyed hashes; what follows only spreads it (the finaliser of SplitMix64).
    private static ulong RowHash(ulong digest, int row)
    {
        var hash = digest + ((ulong)row * 0x9E3779B97F4A7C15);
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return Math.Max(hash ^ (hash >> 31), 1);
    }
}
