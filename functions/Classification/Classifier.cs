using Baygate.Classification.Categories;
using Baygate.Classification.Formats;
using Baygate.Classification.Persons;
using Baygate.Classification.Results;
using Baygate.Classification.Tables;
using Baygate.Classification.Text;

namespace Baygate.Classification;

/// <summary>
/// Reads a file once, from front to back in flat memory, and says what personal information it holds, of how many persons, and of
/// which grade. What it cannot look into is <see cref="Verdict.Unscannable"/>, never clean. Safe for concurrent use.
/// </summary>
public sealed class Classifier
{
    /// <summary>Version of the rules: a change of what is found, or how it is judged, is a new version.</summary>
    public const string RuleSet = "2026.2";

    // Enough rows to tell a table from text.
    private const int SampleBytes = 64 * 1024;

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
        var source = new ContentSource(content, bytesRead, _options.Limits.MaxRecordBytes);
        var more = true;
        while (more && source.Text.Length < SampleBytes)
            more = await source.ReadAsync(cancellationToken);
        if (source.Failure is null && FormatRecogniser.StructuredText(source.Text) is { } structured)
            return Writer(content, source, structured).NotScanned(Unscannable.Format);

        using var hasher = new PersonHasher(_options.PersonHashKey);
        var scanner = Scanner(source.Text, isFinal: !more, hasher);
        while (source.Failure is null && scanner.Failure is null)
        {
            source.Advance(scanner.Consume(source.Text, isFinal: !more));
            if (source.Text.Length > _options.Limits.MaxRecordBytes)
                return Writer(content, source, scanner.Format).NotScanned(Unscannable.RecordTooLong);
            if (!more)
                break;
            more = await source.ReadAsync(cancellationToken);
        }

        var failure = source.Failure ?? scanner.Failure;
        return failure is not null
            ? Writer(content, source, source.Failure is null ? scanner.Format : source.Format).NotScanned(failure)
            : Writer(content, source, scanner.Format).Scanned(scanner.Totals(), _judgement);
    }

    private IContentScanner Scanner(ReadOnlySpan<byte> sample, bool isFinal, PersonHasher hasher) =>
        DelimiterDetector.Detect(sample, isFinal) is { } table
            ? new TableScanner(table, _options, _judgement, hasher)
            : new TextScanner(_options, _judgement, hasher);

    private static FindingsWriter Writer(Stream content, ContentSource source, string? format)
    {
        var isText = source.Failure is null;
        var bytesLeft = content.CanSeek ? Math.Max(content.Length - content.Position, 0) : 0;
        return new FindingsWriter(source.BytesRead + bytesLeft, format, isText ? source.Encoding : null);
    }
}
