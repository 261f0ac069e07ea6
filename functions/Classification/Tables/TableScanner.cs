using Baygate.Classification.Candidates;
using Baygate.Classification.Records;
using Baygate.Classification.Results;
using Baygate.Classification.Text;

namespace Baygate.Classification.Tables;

/// <summary>Reads a delimited table, a record a row.</summary>
internal sealed class TableScanner : ITextScanner
{
    private readonly RecordReader _reader;
    private readonly byte _delimiter;
    private readonly int _columns;
    private readonly bool _hasHeader;
    private readonly RecordScan _records;
    private readonly RegularRows _regular;
    private readonly CandidateFinder _candidates;
    private bool[]? _headed;
    private FilledFields? _filled;
    private int _rowsToHeader;

    /// <summary>Makes a scanner.</summary>
    /// <param name="table">The delimiter and the first row.</param>
    /// <param name="file">Receives what is seen.</param>
    /// <param name="place">Where the table stands in the file, or null if it is the file itself.</param>
    /// <param name="rowsPassed">Rows that are not blank and stand before those that are read.</param>
    public TableScanner(DelimiterTrial table, Sightings file, string? place, int rowsPassed = 0)
    {
        _delimiter = table.Delimiter;
        _reader = new RecordReader(table.Delimiter);
        _columns = table.Columns;
        _hasHeader = table.Header.IsHeader;
        _rowsToHeader = _hasHeader ? Math.Max(0, table.RowsAboveHeader + 1 - rowsPassed) : 0;
        _records = new RecordScan(table.Header, file, place, endsWithRecord: true);
        _regular = new RegularRows(table.Delimiter, table.Columns);
        _candidates = new CandidateFinder(table.Delimiter);
        if (table.Columns > file.Options.Limits.MaxColumns)
            Failure = Unscannable.TooManyColumns;
    }

    /// <inheritdoc/>
    public string Format => FormatOf(_delimiter);

    /// <inheritdoc/>
    public Unscannable? Failure { get; private set; }

    /// <summary>Rows read, blank ones included.</summary>
    public long Rows { get; private set; }

    /// <summary>Its columns, which the first records have told once that is decided.</summary>
    public Columns Columns => _records.Columns;

    /// <summary>Whether what the columns are is decided.</summary>
    public bool IsDecided => !_records.IsSampling;

    /// <summary>Takes what the columns are from a scan of the table's beginning.</summary>
    public void DecideAs(Columns decided) => _records.DecideAs(decided);

    /// <summary>Name of the format of tables with a delimiter.</summary>
    public static string FormatOf(byte delimiter) => delimiter switch { (byte)',' => "csv", (byte)'\t' => "tsv", _ => "delimited" };

    /// <inheritdoc/>
    public int Consume(ReadOnlySpan<byte> text, bool isFinal)
    {
        var consumed = 0;
        while (consumed < text.Length && Failure is null)
        {
            consumed += Regular(text[consumed..]);
            if (consumed == text.Length)
                break;
            var rest = text[consumed..];
            var status = _reader.Read(rest, isFinal, out var length);
            if (status == RecordStatus.Partial || (status == RecordStatus.OpenQuote && !isFinal))
                break;
            if (status == RecordStatus.Complete)
                Record(rest[..length]);
            else
                Failure = status == RecordStatus.OpenQuote ? Unscannable.TableTruncated : Unscannable.TableUneven;
            consumed += length;
            Rows++;
        }

        return consumed;
    }

    /// <inheritdoc/>
    public void Complete() => _records.Complete();

    // Of rows that are cut alike only fields are looked at that may hold an identifier, and what stands below a header with a category.
    private int Regular(ReadOnlySpan<byte> text)
    {
        if (_rowsToHeader > 0 || _records.IsSampling)
            return 0;
        _headed ??= [.. Enumerable.Range(0, _columns).Select(_records.HasCategory)];
        _filled ??= new FilledFields(_delimiter, _columns, [.. Enumerable.Range(0, _columns).Where(column => _headed[column])]);
        var rows = text[.._regular.Measure(text)];
        var candidates = _candidates.Search(rows);
        var fields = _filled.In(rows);
        var (passed, candidate, field) = (0, -1, -1);
        while (passed < rows.Length)
        {
            if (candidate < passed)
                candidate = candidates.Next(passed);
            if (field < passed)
                field = fields.Next(passed);
            var next = passed + rows[passed..Math.Min(candidate, field)].LastIndexOf((byte)'\n') + 1;
            Pass(rows[passed..next].Count((byte)'\n'));
            passed = next;
            if (passed == rows.Length)
                break;
            _reader.Read(rows[passed..], isFinal: false, out var length);
            var record = rows.Slice(passed, length);
            _records.Begin();
            for (var column = 0; column < _columns; column++)
            {
                var (start, end) = (_reader.Fields[column].Start, _reader.Fields[column].Start + _reader.Fields[column].Length);
                var isCandidate = candidate < passed + end;
                if (isCandidate || _headed[column])
                    _records.Cell(column, record[start..end]);
                if (isCandidate)
                    candidate = candidates.Next(passed + end);
            }

            _records.End(record);
            passed += length;
            Rows++;
        }

        return rows.Length;
    }

    private void Pass(int rows)
    {
        _records.Pass(rows);
        Rows += rows;
    }

    private void Record(ReadOnlySpan<byte> record)
    {
        if (Field.IsBlank(_reader.Fields, record))
            return;
        if (_rowsToHeader > 0 && --_rowsToHeader == 0)
            return;
        // Above a header, and without one, the columns mean nothing: a row of another length loses nothing.
        var isBelowHeader = _hasHeader && _rowsToHeader == 0;
        if (isBelowHeader && _reader.Fields.Count != _columns)
        {
            Failure = Unscannable.TableUneven;
            return;
        }

        _records.Begin(isTitle: _hasHeader && !isBelowHeader);
        for (var index = 0; index < _reader.Fields.Count; index++)
        {
            var field = _reader.Fields[index];
            var value = record.Slice(field.Start, field.Length);
            _records.Cell(Math.Min(index, _columns - 1), field.HasQuotes ? Field.Unquote(value) : value);
        }

        _records.End(record);
    }
}
