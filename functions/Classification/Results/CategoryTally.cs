namespace Baygate.Classification.Results;

/// <summary>What was seen of one category so far.</summary>
internal sealed class CategoryTally(Places places)
{
    private const int MostSamples = 3;

    // Later values are not looked at: masking every one of millions of equal looking values would take time for nothing.
    private const int MostCandidates = 100;

    private readonly List<string> _samples = new(MostSamples);

    /// <summary>Values seen.</summary>
    public long Count { get; private set; }

    /// <summary>Best evidence so far.</summary>
    public Tier Tier { get; private set; } = Tier.D;

    /// <summary>Where they were seen.</summary>
    public IReadOnlyList<string> PlaceNames => places.ToNames();

    /// <summary>The first distinct masked values.</summary>
    public IReadOnlyList<string> Samples => _samples;

    /// <summary>Whether a sample is still wanted.</summary>
    public bool WantsSample => _samples.Count < MostSamples && Count <= MostCandidates;

    /// <summary>Counts a value.</summary>
    public void Add(Tier tier, long position)
    {
        Count++;
        Tier = tier < Tier ? tier : Tier;
        places.Add(position);
    }

    /// <summary>Keeps a masked value, unless it looks like one already kept.</summary>
    public void AddSample(string masked)
    {
        if (!_samples.Contains(masked))
            _samples.Add(masked);
    }

    /// <summary>Adds what was seen in a part of the file.</summary>
    public void AddPart(CategoryTally part, string? place)
    {
        Count += part.Count;
        Tier = part.Tier < Tier ? part.Tier : Tier;
        places.AddPart(part.PlaceNames, place);
        foreach (var sample in part.Samples.Take(MostSamples - _samples.Count))
            AddSample(sample);
    }
}
