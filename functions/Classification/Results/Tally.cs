using Baygate.Classification.Categories;
using Baygate.Classification.Identifiers;
using Baygate.Classification.Ranges;

namespace Baygate.Classification.Results;

/// <summary>What was seen so far, by category.</summary>
/// <param name="places">Makes the places of a category.</param>
internal sealed class Tally(Func<Places> places)
{
    private readonly CategoryTally?[] _tallies = new CategoryTally?[CategoryCatalogue.All.Length];

    /// <summary>The categories seen, in ordinal order of the ids.</summary>
    public IEnumerable<SeenCategory> Seen => _tallies
        .Select((tally, category) => tally is null ? null : new SeenCategory(category, tally))
        .OfType<SeenCategory>()
        .OrderBy(seen => CategoryCatalogue.All[seen.Category].Id, StringComparer.Ordinal);

    /// <summary>Counts an identifier.</summary>
    public void Add(ref IdentifierMatch match, long position)
    {
        var tally = Of(match.Type.Category);
        tally.Add(match.Type.Tier, match.Type.Rule, position);
        if (tally.WantsSample)
            tally.AddSample(match.Type.Mask(match.Value));
    }

    /// <summary>Counts a value that its column gives its category.</summary>
    /// <param name="category">Index of the category.</param>
    /// <param name="rule">What of the column: <see cref="RuleCatalogue.Header"/> or <see cref="RuleCatalogue.Column"/>.</param>
    /// <param name="value">The value.</param>
    /// <param name="position">Where it stands.</param>
    public void AddHeaded(int category, UInt128 rule, ReadOnlySpan<byte> value, long position)
    {
        var tally = Of(category);
        tally.Add(Tier.C, rule, position);
        if (tally.WantsSample)
            tally.AddSample(Mask.Free(value));
    }

    /// <summary>Counts a value of which nothing is shown.</summary>
    public void AddHidden(int category, Tier tier, UInt128 rule, long position) => Of(category).Add(tier, rule, position);

    /// <summary>Adds what was seen in a part of the file.</summary>
    /// <param name="part">What was seen there.</param>
    /// <param name="place">Where the part stands in the file, or null if it is the file itself.</param>
    public void AddPart(Tally part, string? place)
    {
        foreach (var (category, tally) in part.Seen)
            Of(category).AddPart(tally, place);
    }

    /// <summary>Adds what was seen of a category in all ranges of the file.</summary>
    public void AddPortion(int category, CategoryPortion portion, IReadOnlyList<string> placeNames) =>
        Of(category).AddPortion(portion, placeNames);

    private CategoryTally Of(int category) => _tallies[category] ??= new CategoryTally(places());
}
