namespace Baygate.Corpus.Documents;

/// <summary>Counts the values put into a document, by category.</summary>
internal sealed class Labels
{
    private readonly SortedDictionary<string, int> _counts = [];

    /// <summary>The counts so far.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>Makes a value of a kind and counts it.</summary>
    public string Next(string placeholder, Random random)
    {
        var kind = Values.ValueKinds.Of(placeholder);
        if (kind.Category is { } category)
            _counts[category] = _counts.GetValueOrDefault(category) + 1;
        return kind.Next(random);
    }
}
