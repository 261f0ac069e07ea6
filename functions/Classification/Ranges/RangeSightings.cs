using Baygate.Classification.Categories;
using Baygate.Classification.Persons;
using Baygate.Classification.Results;

namespace Baygate.Classification.Ranges;

/// <summary>What has been seen in one range of a file: its places stay numbered.</summary>
/// <param name="options">Key, date and limits.</param>
/// <param name="judgement">Class of each category.</param>
/// <param name="hasher">Hashes the persons.</param>
internal sealed class RangeSightings(ClassifierOptions options, CategoryJudgement judgement, PersonHasher hasher)
    : Sightings(options, judgement, hasher)
{
    /// <summary>What was seen, by category.</summary>
    public SortedDictionary<int, CategoryPortion> Categories { get; } = [];

    /// <summary>Records or lines that are not blank.</summary>
    public long RangeRecords { get; private set; }

    /// <inheritdoc/>
    public override void AddPart(Tally tally, long records, string? place)
    {
        RangeRecords = records;
        foreach (var (category, seen) in tally.Seen)
            Categories.Add(category, seen.Portion);
    }
}
