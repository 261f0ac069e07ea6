using System.Text;

namespace Baygate.Classification.Tables;

/// <summary>The beginning of a file read as a table with one delimiter, and whether it makes sense so.</summary>
internal sealed class DelimiterTrial
{
    private const int MostRows = 200;
    private const double MostlyEven = 0.8;

    private readonly HeaderSearch _search = new();
    private int _rows;
    private int _even;
    private readonly RecordStatus _end = RecordStatus.Complete;

    /// <summary>Reads the sample.</summary>
    /// <param name="delimiter">The delimiter.</param>
    /// <param name="sample">The beginning of the text.</param>
    /// <param name="isFinal">Whether it is the whole text.</param>
    public DelimiterTrial(byte delimiter, ReadOnlySpan<byte> sample, bool isFinal)
    {
        Delimiter = delimiter;
        var reader = new RecordReader(delimiter);
        while (!sample.IsEmpty && _rows < MostRows)
        {
            _end = reader.Read(sample, isFinal, out var length);
            if (_end != RecordStatus.Complete)
                break;
            if (!Field.IsBlank(reader.Fields, sample))
            {
                TakeHeader(reader, sample);
                _rows++;
                _even += reader.Fields.Count == Columns ? 1 : 0;
            }

            sample = sample[length..];
        }

        IsTruncated = isFinal && _end == RecordStatus.OpenQuote;
    }

    /// <summary>The delimiter.</summary>
    public byte Delimiter { get; }

    /// <summary>Columns of the header.</summary>
    public int Columns => _search.HasRows ? Header.Columns : 0;

    /// <summary>The first row, or the header below a title.</summary>
    public HeaderRow Header => _search.Header;

    /// <summary>Rows above the header that are not blank: a title, a date, the delimiter in words.</summary>
    public int RowsAboveHeader => _search.RowsAbove;

    private bool IsTruncated { get; }

    /// <summary>
    /// Whether it is a table: two or more known headers; or even rows; or rows mostly even below a header, or cut short in a quoted
    /// field, so that a damaged table is taken for one and refused, not read as text. One column needs a known header.
    /// </summary>
    public bool IsTable => _search.HasRows && (Columns >= 2
        ? Header.SureTerms >= HeaderSearch.SureHeader || (IsEven && (_rows >= 2 || IsTruncated)) || (Header.IsHeader && _rows >= 3 && _even >= MostlyEven * _rows)
        : Header.SureTerms == 1 && IsEven && _rows >= 2);

    private bool IsEven => _even == _rows && _end != RecordStatus.Malformed;

    private void TakeHeader(RecordReader reader, ReadOnlySpan<byte> record)
    {
        if (!_search.IsSettled && _search.Offer(ReadCells(reader, record)))
            (_rows, _even) = (0, 0);
    }

    private static List<string> ReadCells(RecordReader reader, ReadOnlySpan<byte> record)
    {
        var cells = new List<string>(reader.Fields.Count);
        foreach (var field in reader.Fields)
            cells.Add(Encoding.UTF8.GetString(Field.Trim(record.Slice(field.Start, field.Length))));
        return cells;
    }
}
