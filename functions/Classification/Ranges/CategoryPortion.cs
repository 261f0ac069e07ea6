using Baygate.Classification.Results;

namespace Baygate.Classification.Ranges;

/// <summary>What was seen of one category in a range of a file.</summary>
/// <param name="Count">Values seen.</param>
/// <param name="Tier">Best evidence.</param>
/// <param name="Rules">Mask of the rules that found them (<see cref="RuleCatalogue"/>).</param>
/// <param name="Places">Lines of a text from the first of the range, which is 1, in stretches; or columns of a table; rising.</param>
/// <param name="Samples">The first distinct masked values, each with the count of values up to it.</param>
internal sealed record CategoryPortion(
    long Count,
    Tier Tier,
    UInt128 Rules,
    IReadOnlyList<(long First, long Last)> Places,
    IReadOnlyList<(long Ordinal, string Masked)> Samples)
{
    /// <summary>Adds what was seen in the range behind this one.</summary>
    /// <param name="next">What was seen there.</param>
    /// <param name="lines">Lines of this range, or null if places are columns.</param>
    /// <param name="mostStretches">Most stretches of lines kept.</param>
    public CategoryPortion Merge(CategoryPortion next, long? lines, int mostStretches) => new(
        Count + next.Count,
        next.Tier < Tier ? next.Tier : Tier,
        Rules | next.Rules,
        lines is { } passed ? Stretches(next.Shift(passed).Places, mostStretches) : [.. Places.Union(next.Places).Order()],
        FirstSamples(next));

    /// <summary>The same, with so many lines before it.</summary>
    public CategoryPortion Shift(long lines) =>
        this with { Places = [.. Places.Select(stretch => (stretch.First + lines, stretch.Last + lines))] };

    private List<(long First, long Last)> Stretches(IReadOnlyList<(long First, long Last)> next, int most)
    {
        List<(long First, long Last)> all = [.. Places];
        var joins = all.Count > 0 && next.Count > 0 && next[0].First == all[^1].Last + 1;
        if (joins)
            all[^1] = (all[^1].First, next[0].Last);
        all.AddRange(next.Skip(joins ? 1 : 0).Take(Math.Max(0, most - all.Count)));
        return all;
    }

    private List<(long Ordinal, string Masked)> FirstSamples(CategoryPortion next)
    {
        List<(long Ordinal, string Masked)> all = [.. Samples];
        foreach (var (ordinal, masked) in next.Samples)
        {
            if (all.Count < CategoryTally.MostSamples && Count + ordinal <= CategoryTally.MostCandidates && !all.Exists(kept => kept.Masked == masked))
                all.Add((Count + ordinal, masked));
        }

        return all;
    }
}
