namespace Baygate.Corpus.Scoring;

/// <summary>How well one category was found.</summary>
/// <param name="Hits">Values found that are there.</param>
/// <param name="Misses">Values there that were not found.</param>
/// <param name="FalseHits">Values found that are not there.</param>
internal readonly record struct CategoryScore(int Hits, int Misses, int FalseHits)
{
    /// <summary>Hits of all found.</summary>
    public double Precision => Hits + FalseHits == 0 ? 1 : (double)Hits / (Hits + FalseHits);

    /// <summary>Hits of all there.</summary>
    public double Recall => Hits + Misses == 0 ? 1 : (double)Hits / (Hits + Misses);

    /// <summary>Adds one document's counts.</summary>
    public CategoryScore With(int expected, int found) => new(
        Hits + Math.Min(expected, found), Misses + Math.Max(expected - found, 0), FalseHits + Math.Max(found - expected, 0));
}
