using Baygate.Classification.Ranges;

namespace Baygate.Classification.Results;

/// <summary>What was seen of one category so far.</summary>
internal sealed class CategoryTally(Places places)
{
    internal const int MostSamples = 3;

    // Later values are not looked at: masking every one of millions of equal looking values would take time for nothing.
    internal const int MostCandidates = 100;

    private readonly List<(long Ordinal, string Masked)> _samples = new(MostSamples);

    /// <summary>Values seen.</summary>
    public long Count { get; private set; }

    /// <summary>Best evidence so far.</summary>
    public Tier Tier { get; private set; } = Tier.D;

    /// <summary>Mask of the rules that found them (<see cref="RuleCatalogue"/>).</summary>
    public UInt128 Rules { get; private set; }

    /// <summary>Where they were seen.</summary>
    public IReadOnlyList<string> PlaceNames => places.ToNames();

    /// <summary>The first distinct masked values.</summary>
    public IReadOnlyList<string> Samples => [.. _samples.Select(sample => sample.Masked)];

    /// <summary>What it is of a range of a file: its places are numbered.</summary>
    public CategoryPortion Portion => new(Count, Tier, Rules, places.Positions, _samples);

    /// <summary>Whether a sample is still wanted.</summary>
    public bool WantsSample => _samples.Count < MostSamples && Count <= MostCandidates;

    /// <summary>Counts a value.</summary>
    public void Add(Tier tier, UInt128 rule, long position)
    {
        Count++;
        Rules |= rule;
        Tier = tier < Tier ? tier : Tier;
        places.Add(position);
    }

    /// <summary>Keeps a masked value, unless it looks like one already kept.</summary>
    public void AddSample(string masked)
    {
        if (!_samples.Exists(sample => sample.Masked == masked))
            _samples.Add((Count, masked));
    }

    /// <summary>Adds what was seen in a part of the file.</summary>
    public void AddPart(CategoryTally part, string? place)
    {
        Count += part.Count;
        Rules |= part.Rules;
        Tier = part.Tier < Tier ? part.Tier : Tier;
        places.AddPart(part.PlaceNames, place);
        foreach (var sample in part.Samples.Take(MostSamples - _samples.Count))
            AddSample(sample);
    }

    /// <summary>Adds what was seen in all ranges of the file.</summary>
    public void AddPortion(CategoryPortion portion, IReadOnlyList<string> placeNames)
    {
        Count += portion.Count;
        Rules |= portion.Rules;
        Tier = portion.Tier < Tier ? portion.Tier : Tier;
        places.AddPart(placeNames, place: null);
        _samples.AddRange(portion.Samples);
    }
}
