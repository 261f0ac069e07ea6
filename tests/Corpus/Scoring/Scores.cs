using Baygate.Classification;
using Baygate.Corpus.Documents;

namespace Baygate.Corpus.Scoring;

/// <summary>Classifies documents and compares what was found with what is there, document by document.</summary>
internal sealed class Scores
{
    private static readonly ClassifierOptions Options = new()
    {
        PersonHashKey = new byte[ClassifierOptions.PersonHashKeyLength],
        Today = new DateOnly(2026, 11, 1),
    };

    // What others are derived from: a birth date in an identifier makes a minor, and no label says so.
    private static readonly HashSet<string> Derived = ["under_14"];

    private readonly SortedDictionary<string, CategoryScore> _byCategory = [];
    private readonly List<string> _errors = [];

    /// <summary>The score of each category.</summary>
    public IReadOnlyDictionary<string, CategoryScore> ByCategory => _byCategory;

    /// <summary>Documents that were not found to be what they are, with the difference.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>False hits in documents without persons.</summary>
    public int CleanFalseHits { get; private set; }

    /// <summary>Cells and lines of documents without persons.</summary>
    public int CleanCells { get; private set; }

    /// <summary>Classifies a document and counts.</summary>
    public async Task AddAsync(LabelledDocument document)
    {
        var result = await new Classifier(Options).ClassifyAsync(new MemoryStream(document.Content));
        var found = result.Findings.Categories.Where(category => !Derived.Contains(category.Id)).ToDictionary(category => category.Id, category => (int)category.Count);
        foreach (var category in found.Keys.Union(document.Expected.Keys).Order(StringComparer.Ordinal))
        {
            var (expected, seen) = (document.Expected.GetValueOrDefault(category), found.GetValueOrDefault(category));
            _byCategory[category] = _byCategory.GetValueOrDefault(category).With(expected, seen);
            if (expected != seen)
                _errors.Add($"{document.Name}: {category} {seen} of {expected}");
        }

        if (result.Findings.Reason is { } reason)
            _errors.Add($"{document.Name}: {reason}");
        if (document.Expected.Count > 0)
            return;
        CleanCells += document.Cells;
        CleanFalseHits += found.Values.Sum();
    }
}
