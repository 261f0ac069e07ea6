using System.Text.Unicode;
using Baygate.Classification.Categories;
using Baygate.Classification.Clinical;
using Baygate.Classification.Encodings;
using Baygate.Classification.Formats;
using Baygate.Classification.Persons;
using Baygate.Classification.Reading;
using Baygate.Classification.Records;
using Baygate.Classification.Results;
using Baygate.Classification.Tables;
using Baygate.Classification.Text;

namespace Baygate.Classification.Ranges;

/// <summary>What the beginning of a file says of how it can be read, by the same sample that reading all of it goes by.</summary>
internal sealed class HeadLayout
{
    private readonly List<long> _rowStarts = [];

    /// <summary>Looks at a beginning.</summary>
    /// <param name="head">The first bytes.</param>
    /// <param name="fileLength">Bytes of the file.</param>
    /// <param name="options">Key, date and limits.</param>
    /// <param name="judgement">Class of each category.</param>
    public HeadLayout(ReadOnlySpan<byte> head, long fileLength, ClassifierOptions options, CategoryJudgement judgement)
    {
        var mark = EncodingDetector.ByMark(head);
        var markLength = mark?.Length ?? 0;
        var rest = head[markLength..];
        var sample = rest[..Math.Min(TextContentReader.SampleBytes, rest.Length)];
        var isFinal = fileLength - markLength < TextContentReader.SampleBytes;
        WholeReason = ReasonOf(head, sample, isFinal, mark?.Decoder);
        if (WholeReason is not null)
            return;
        Table = DelimiterDetector.Detect(sample, isFinal);
        if (Table is null)
            return;
        if (Table.Columns > options.Limits.MaxColumns)
            WholeReason = WholeReasons.Columns;
        else if (!TakeRows(Table, sample, isFinal, markLength))
            WholeReason = WholeReasons.Quotes;
        else if ((Columns = Decide(Table, sample, isFinal, options, judgement)) is null)
            WholeReason = WholeReasons.Values;
    }

    /// <summary>Why the file must be read whole, one of <see cref="WholeReasons"/>, or null.</summary>
    public string? WholeReason { get; }

    /// <summary>The table it is, or null for text.</summary>
    public DelimiterTrial? Table { get; }

    /// <summary>What the columns of the table are, or null for text.</summary>
    public Columns? Columns { get; }

    /// <summary>Rows of the table, those down to its header, that begin before an offset.</summary>
    public int RowsBefore(long offset) => _rowStarts.Count(start => start < offset);

    private static string? ReasonOf(ReadOnlySpan<byte> head, ReadOnlySpan<byte> sample, bool isFinal, TextDecoder? decoder)
    {
        if (sample.IsEmpty || FormatRecogniser.Recognise(head[..Math.Min(Content.HeadBytes, head.Length)]) is not (null, null))
            return WholeReasons.Format;
        if (decoder is not null and not Utf8TextDecoder || !Utf8.IsValid(isFinal ? sample : sample[..Utf8TextDecoder.CompleteLength(sample)]))
            return WholeReasons.Encoding;
        return FormatRecogniser.StructuredText(sample) is not null || ClinicalText.IsRecognised(sample) ? WholeReasons.Structure : null;
    }

    // By the records that reading all of the file goes by; null if they do not all stand in the head.
    private static Columns? Decide(
        DelimiterTrial table, ReadOnlySpan<byte> sample, bool isFinal, ClassifierOptions options, CategoryJudgement judgement)
    {
        using var hasher = new PersonHasher(options.PersonHashKey);
        var scanner = new TableScanner(table, new Sightings(options, judgement, hasher), place: null);
        scanner.Consume(sample, isFinal);
        // What cannot be read is met again in its range, and said there.
        if (isFinal || scanner.Failure is not null)
            scanner.Complete();
        return scanner.IsDecided ? scanner.Columns : null;
    }

    // Whether each row is a line.
    private bool TakeRows(DelimiterTrial table, ReadOnlySpan<byte> sample, bool isFinal, int markLength)
    {
        var reader = new RecordReader(table.Delimiter);
        for (var at = 0; at < sample.Length;)
        {
            var rest = sample[at..];
            if (reader.Read(rest, isFinal, out var length) != RecordStatus.Complete)
                return true;
            if (rest[..(length - 1)].Contains((byte)'\n'))
                return false;
            if (_rowStarts.Count <= table.RowsAboveHeader && !Field.IsBlank(reader.Fields, rest))
                _rowStarts.Add(at == 0 ? 0 : markLength + at);
            at += length;
        }

        return true;
    }
}
