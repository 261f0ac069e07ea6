using System.Buffers;
using System.Globalization;
using System.Text;
using Baygate.Classification.Reading;
using Baygate.Classification.Records;
using Baygate.Classification.Results;
using Baygate.Classification.Tables;

namespace Baygate.Classification.Office;

/// <summary>
/// Looks at a table that comes cell by cell, as sheets and tables of documents do: the first rows are kept until the header is found
/// among them, then each row is a record. Cells may be left out, and rows may be longer than the header.
/// </summary>
/// <param name="file">Receives what is seen.</param>
/// <param name="place">Where the table stands in the file.</param>
internal sealed class RowScan(Sightings file, string place)
{
    private readonly List<(int Column, int Start, int Length)> _cells = [];
    private readonly ArrayBufferWriter<byte> _row = new();
    private readonly List<(int Column, byte[] Value)[]> _first = [];
    private readonly HeaderSearch _search = new();
    private RecordScan? _records;
    private int _columns;

    /// <summary>Adds a cell to the row.</summary>
    /// <param name="column">Index of its column.</param>
    /// <param name="value">What it shows, in UTF-8.</param>
    /// <exception cref="UnscannableException">The row is beyond a limit.</exception>
    public void Cell(int column, ReadOnlySpan<byte> value)
    {
        if (Field.Trim(value).IsEmpty)
            return;
        if (column >= file.Options.Limits.MaxColumns)
            throw new UnscannableException(Unscannable.TooManyColumns);
        if (_row.WrittenCount + value.Length > file.Options.Limits.MaxRecordBytes)
            throw new UnscannableException(Unscannable.RecordTooLong);
        _cells.Add((column, _row.WrittenCount, value.Length));
        _row.Write(value);
    }

    /// <summary>Ends the row; one without a value is none.</summary>
    public void EndRow()
    {
        if (_cells.Count > 0 && _records is not null)
            Record(_cells.Select(cell => (cell.Column, _row.WrittenMemory.Slice(cell.Start, cell.Length))));
        else if (_cells.Count > 0)
            Keep();
        _cells.Clear();
        _row.ResetWrittenCount();
    }

    /// <summary>Adds what was seen to the file.</summary>
    public void Complete()
    {
        if (_records is null && _search.HasRows)
            Begin();
        _records?.Complete();
    }

    private void Keep()
    {
        _first.Add([.. _cells.Select(cell => (cell.Column, _row.WrittenSpan.Slice(cell.Start, cell.Length).ToArray()))]);
        var cells = new string[_cells.Max(cell => cell.Column) + 1];
        Array.Fill(cells, "");
        foreach (var (column, value) in _first[^1])
            cells[column] = Encoding.UTF8.GetString(Field.Trim(value));
        _search.Offer(cells);
        if (_search.IsSettled)
            Begin();
    }

    private void Begin()
    {
        var header = _search.Header;
        _records = new RecordScan(header, file, place);
        _columns = header.Columns;
        for (var row = 0; row < _first.Count; row++)
        {
            var isAbove = header.IsHeader && row < _search.RowsAbove;
            if (!header.IsHeader || row != _search.RowsAbove)
                Record(_first[row].Select(cell => (cell.Column, (ReadOnlyMemory<byte>)cell.Value)), isAbove);
        }

        _first.Clear();
    }

    private void Record(IEnumerable<(int Column, ReadOnlyMemory<byte> Value)> cells, bool isTitle = false)
    {
        _records!.Begin(isTitle);
        foreach (var (column, value) in cells)
        {
            var index = column < _columns
                ? column
                : _records.Columns.Named(string.Create(CultureInfo.InvariantCulture, $"column {column + 1}"), category: null);
            _records.Cell(index, value.Span);
        }

        _records.End();
    }
}
