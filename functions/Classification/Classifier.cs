using Baygate.Classification.Categories;
using Baygate.Classification.Persons;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification;

/// <summary>
/// Reads a file once, from front to back in flat memory, and says what personal information it holds, of how many persons, and of
/// which grade. What it cannot look into is <see cref="Verdict.Unscannable"/>, never clean. Safe for concurrent use.
/// </summary>
public sealed class Classifier
{
    /// <summary>Version of the rules: a change of what is found, or how it is judged, is a new version.</summary>
    public const string RuleSet = "2026.4";

    private readonly ClassifierOptions _options;
    private readonly CategoryJudgement _judgement;

    /// <summary>Makes a classifier.</summary>
    /// <param name="options">Key, date and limits.</param>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    public Classifier(ClassifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _options = options;
        _judgement = new CategoryJudgement(options.IdNumberIsSpi);
    }

    /// <summary>Classifies one file.</summary>
    /// <param name="content">The file, from where it stands to its end. Needs only reading, and is left open.</param>
    /// <param name="bytesRead">Told the bytes read so far, after every block.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The outcome; content never makes it throw.</returns>
    /// <exception cref="IOException">The stream failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<ClassificationResult> ClassifyAsync(
        Stream content, IProgress<long>? bytesRead = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var hasher = new PersonHasher(_options.PersonHashKey);
        await using var counted = new CountedStream(content, bytesRead);
        var sightings = new Sightings(_options, _judgement, hasher);
        var file = await Content.OfFileAsync(counted, _options.Limits, cancellationToken);
        var inspected = await ContentInspector.InspectAsync(file, sightings, cancellationToken);

        var writer = new FindingsWriter(counted.KnownLength, inspected.Format, inspected.Encoding);
        return inspected.Failure is { } failure ? writer.NotScanned(failure) : writer.Scanned(sightings);
    }
}
