using Baygate.Classification.Categories;
using Baygate.Classification.Encodings;
using Baygate.Classification.Persons;
using Baygate.Classification.Results;
using Baygate.Classification.Tables;
using Baygate.Classification.Text;

namespace Baygate.Classification.Ranges;

/// <summary>
/// Classifies a file by ranges, on as many workers as there are: <see cref="Plan"/> once, <see cref="ScanAsync"/> for each range,
/// <see cref="Portion.Merge"/>, and <see cref="Complete"/> at last. The outcome is that of <see cref="Classifier.ClassifyAsync"/>,
/// byte for byte; wherever that is not certain, the plan or a portion says that the file must be read whole. Safe for concurrent use.
/// </summary>
public sealed class RangeClassifier
{
    /// <summary>The first bytes of a file that a plan and each worker look at, if it has so many: a sample and a byte order mark.</summary>
    public const int HeadBytes = TextContentReader.SampleBytes + 3;

    private readonly ClassifierOptions _options;
    private readonly CategoryJudgement _judgement;

    /// <summary>Makes a classifier.</summary>
    /// <param name="options">Key, date and limits, the same for all ranges.</param>
    /// <exception cref="ArgumentException">The options are not valid.</exception>
    public RangeClassifier(ClassifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _options = options;
        _judgement = new CategoryJudgement(options.IdNumberIsSpi);
    }

    /// <summary>Says whether a file can be classified by ranges.</summary>
    /// <param name="head">Its first <see cref="HeadBytes"/> bytes, or all of a shorter file.</param>
    /// <param name="fileLength">Its length.</param>
    /// <exception cref="ArgumentException">The head has another length.</exception>
    public ScanPlan Plan(ReadOnlyMemory<byte> head, long fileLength)
    {
        var layout = Layout(head, fileLength);
        return new ScanPlan
        {
            RuleSet = Classifier.RuleSet,
            FileLength = fileLength,
            WholeReason = layout.WholeReason,
            Format = layout.WholeReason is null ? FormatOf(layout) : null,
            Columns = layout is { WholeReason: null, Table: { } table } ? table.Header.Names() : [],
        };
    }

    /// <summary>Behind the last byte that may be needed for a range: the longest record may begin with its last byte.</summary>
    public long ReadTo(FileRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return Math.Min(range.FileLength, range.End + _options.Limits.MaxRecordBytes + 2);
    }

    /// <summary>Classifies the records that begin in a range.</summary>
    /// <param name="head">The first <see cref="HeadBytes"/> bytes of the file, or all of a shorter one.</param>
    /// <param name="range">The range.</param>
    /// <param name="content">The file from <see cref="FileRange.ReadFrom"/> on, to <see cref="ReadTo"/> at least; left open.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What was seen; content never makes it throw.</returns>
    /// <exception cref="ArgumentException">The head has another length, or the range lies outside of the file.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<Portion> ScanAsync(ReadOnlyMemory<byte> head, FileRange range, Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(range);
        ArgumentNullException.ThrowIfNull(content);
        range.Validate();
        using var hasher = new PersonHasher(_options.PersonHashKey);
        var layout = Layout(head, range.FileLength);
        var sightings = new RangeSightings(_options, _judgement, hasher);
        if (layout.WholeReason is { } reason)
            return NotScanned(layout, range, reason);

        await using var lines = new RecordBorders(content, range, _options.Limits.MaxRecordBytes);
        using var source = new TextSource(lines, _options.Limits.MaxRecordBytes, isBeginning: range.Offset == 0);
        var scanner = Scanner(layout, sightings, range);
        var more = await source.ReadAsync(cancellationToken);
        var failure = await TextContentReader.ScanAsync(source, more, scanner, _options.Limits, cancellationToken);
        if (ReasonOf(failure, source, scanner, lines) is { } code)
            return NotScanned(layout, range, code);
        return new Portion(Basis(layout, range), sightings.Persons)
        {
            Offset = range.Offset,
            End = range.End,
            Lines = lines.Lines,
            Records = sightings.RangeRecords,
            WholeReason = null,
            IsUtf8 = source.Encoding == EncodingNames.Utf8,
            Categories = sightings.Categories,
        };
    }

    /// <summary>The outcome for the file.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="file">The portions of all its ranges, merged.</param>
    /// <exception cref="ArgumentException">The portion is not of all of that file, or the file must be read whole.</exception>
    public ClassificationResult Complete(ScanPlan plan, Portion file)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(file);
        if (plan.Format is null || file.WholeReason is not null)
            throw new ArgumentException("The file must be read whole.", nameof(file));
        if (file.Basis != Basis(plan.Format, plan.FileLength) || plan.RuleSet != Classifier.RuleSet || file.Offset != 0 || file.End != plan.FileLength)
            throw new ArgumentException("The portion is not of the whole file, or was made under other options.", nameof(file));
        using var hasher = new PersonHasher(_options.PersonHashKey);
        var totals = new Sightings(_options, _judgement, hasher);
        totals.Persons.Add(file.Persons);
        totals.AddPart(new Tally(() => throw new InvalidOperationException("It is empty.")), file.Records, place: null);
        foreach (var (category, seen) in file.Categories)
            totals.Tally.AddPortion(category, seen, Names(plan, seen));
        var encoding = file.IsUtf8 ? EncodingNames.Utf8 : EncodingNames.Ascii;
        return new FindingsWriter(plan.FileLength, plan.Format, encoding).Scanned(totals);
    }

    private static string FormatOf(HeadLayout layout) =>
        layout.Table is { } table ? TableScanner.FormatOf(table.Delimiter) : TextScanner.FormatName;

    private static ITextScanner Scanner(HeadLayout layout, Sightings file, FileRange range)
    {
        if (layout.Table is not { } table)
            return new TextScanner(file, place: null);
        var scanner = new TableScanner(table, file, place: null, layout.RowsBefore(range.Offset));
        scanner.DecideAs(layout.Columns!);
        return scanner;
    }

    // Each row of all ranges is one line only if none was cut apart, and then the ranges were read as the whole file would have been.
    private static string? ReasonOf(Unscannable? failure, TextSource source, ITextScanner scanner, RecordBorders lines)
    {
        if (source.Failure is not null || source.Encoding is not (EncodingNames.Utf8 or EncodingNames.Ascii))
            return WholeReasons.Encoding;
        if (failure == Unscannable.TableTruncated || (failure is null && scanner is TableScanner table && table.Rows != lines.Lines))
            return WholeReasons.Quotes;
        return failure is not null || lines.HasLongLine ? WholeReasons.Failure : null;
    }

    private IReadOnlyList<string> Names(ScanPlan plan, CategoryPortion seen) =>
    [
        .. seen.Places
            .Select(stretch => plan.Columns.Count > 0 ? plan.Columns[(int)stretch.First] : LinePlaces.Name(stretch.First, stretch.Last))
            .Distinct()
            .Take(_options.Limits.MaxPlaces),
    ];

    private Portion NotScanned(HeadLayout layout, FileRange range, string reason) => new(Basis(layout, range), new PersonRegister(_judgement.Sensitive))
    {
        Offset = range.Offset,
        End = range.End,
        Lines = 0,
        Records = 0,
        WholeReason = reason,
        IsUtf8 = false,
        Categories = [],
    };

    private PortionBasis Basis(HeadLayout layout, FileRange range) => Basis(FormatOf(layout), range.FileLength);

    private PortionBasis Basis(string format, long fileLength) =>
        new(Classifier.RuleSet, fileLength, format, _options.Today, _options.Limits.MaxPlaces, _judgement.Sensitive);

    private HeadLayout Layout(ReadOnlyMemory<byte> head, long fileLength)
    {
        if (head.Length != Math.Min(HeadBytes, fileLength))
            throw new ArgumentException("The head is of another length.", nameof(head));
        return new HeadLayout(head.Span, fileLength, _options, _judgement);
    }
}
