using Baygate.Classification.Persons;
using Baygate.Classification.Text;

namespace Baygate.Classification.Ranges;

/// <summary>
/// What was seen in a range of a file: counts, numbered places, masked samples and keyed hashes of persons; never a raw value.
/// Portions of ranges that follow each other merge, in any grouping, to the one of both ranges together. Immutable.
/// </summary>
public sealed class Portion
{
    internal Portion(PortionBasis basis, PersonRegister persons) => (Basis, Persons) = (basis, persons);

    /// <summary>First byte of the range.</summary>
    public required long Offset { get; init; }

    /// <summary>Behind the last byte of the range.</summary>
    public required long End { get; init; }

    /// <summary>Lines that begin in the range.</summary>
    public required long Lines { get; init; }

    /// <summary>Data rows, or lines that are not blank.</summary>
    public required long Records { get; init; }

    /// <summary>Why the file must be read whole after all, one of <see cref="WholeReasons"/>; then the rest says nothing.</summary>
    public required string? WholeReason { get; init; }

    internal bool IsUtf8 { get; init; }

    internal SortedDictionary<int, CategoryPortion> Categories { get; init; } = [];

    internal PortionBasis Basis { get; }

    internal PersonRegister Persons { get; }

    /// <summary>Adds the portion of the range behind this one.</summary>
    /// <param name="next">That portion, made under the same options and person hash key; the key it cannot tell.</param>
    /// <exception cref="ArgumentException">It is of another file, rule set or date, or its range does not begin where this one ends.</exception>
    public Portion Merge(Portion next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.Basis != Basis)
            throw new ArgumentException("The portions are of different files, rules or options.", nameof(next));
        if (next.Offset != End)
            throw new ArgumentException("The ranges do not follow each other.", nameof(next));
        var persons = new PersonRegister(Basis.Sensitive);
        persons.Add(Persons);
        persons.Add(next.Persons);
        return new Portion(Basis, persons)
        {
            Offset = Offset,
            End = next.End,
            Lines = Lines + next.Lines,
            Records = Records + next.Records,
            WholeReason = WholeReason ?? next.WholeReason,
            IsUtf8 = IsUtf8 || next.IsUtf8,
            Categories = MergeCategories(next),
        };
    }

    /// <summary>The binary form.</summary>
    public byte[] ToBytes() => PortionForm.Write(this);

    /// <summary>Reads the binary form.</summary>
    /// <exception cref="InvalidDataException">It is not exactly one portion of a known version and of this rule set.</exception>
    public static Portion FromBytes(ReadOnlyMemory<byte> bytes) => PortionForm.Read(bytes);

    private SortedDictionary<int, CategoryPortion> MergeCategories(Portion next)
    {
        long? lines = Basis.Format == TextScanner.FormatName ? Lines : null;
        var merged = new SortedDictionary<int, CategoryPortion>(Categories);
        foreach (var (category, seen) in next.Categories)
        {
            var before = merged.GetValueOrDefault(category);
            merged[category] = before?.Merge(seen, lines, Basis.MaxPlaces + 1) ?? seen.Shift(lines ?? 0);
        }

        return merged;
    }
}
