using System.Text;
using Baygate.Classification.Headers;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Office;

/// <summary>
/// A table of a document. Below a header its rows are records; but many tables are forms, a label beside each value, and those are read as
/// text, in which labels mean something.
/// </summary>
/// <param name="file">Receives what is seen.</param>
/// <param name="place">Where it stands in the file.</param>
internal sealed class DocumentTable(Sightings file, string place)
{
    private const int RowsLookedAt = 12;
    private const int FewestLabels = 2;

    private readonly List<List<string>> _first = [];
    private readonly StringBuilder _cell = new();
    private List<string> _row = [];
    private RowScan? _records;
    private TextLines? _form;

    /// <summary>Appends a paragraph to the cell.</summary>
    public void Append(StringBuilder paragraph)
    {
        if (_cell.Length + paragraph.Length > file.Options.Limits.MaxRecordBytes)
            throw new UnscannableException(Unscannable.RecordTooLong);
        _cell.Append(_cell.Length == 0 ? "" : " ").Append(paragraph);
    }

    /// <summary>Ends the cell.</summary>
    public void EndCell(Unpacking unpacking)
    {
        if (_row.Count == file.Options.Limits.MaxColumns)
            throw new UnscannableException(Unscannable.TooManyColumns);
        unpacking.AddBytes(_cell.Length);
        _row.Add(_cell.ToString().Trim());
        _cell.Clear();
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        if (_records is null && _form is null)
            Keep();
        else
            Row(_row);
        _row = [];
    }

    /// <summary>Adds what was seen to the file.</summary>
    public void Complete()
    {
        if (_records is null && _form is null)
            Decide();
        _records?.Complete();
        _form?.Complete();
    }

    private void Keep()
    {
        _first.Add(_row);
        if (_first.Count == RowsLookedAt)
            Decide();
    }

    private void Decide()
    {
        if (_first.Count(row => row.Count > 1 && IsLabel(row[0])) >= FewestLabels || !_first.Exists(row => row.Exists(IsLabel)))
            _form = new TextLines(file, place, areRecords: true);
        else
            _records = new RowScan(file, place);
        _first.ForEach(Row);
        _first.Clear();
    }

    private void Row(List<string> cells)
    {
        if (_form is not null)
        {
            _form.Add(string.Join(' ', cells.Select(cell => IsLabel(cell) && !cell.EndsWith(':') && !cell.EndsWith('：') ? $"{cell}:" : cell)));
            return;
        }

        for (var column = 0; column < cells.Count; column++)
            _records!.Cell(column, Encoding.UTF8.GetBytes(cells[column]));
        _records!.EndRow();
    }

    private static bool IsLabel(string cell) => cell.Length is > 0 and <= 64 && HeaderVocabulary.Find(cell.TrimEnd(':', '：')) is { Exact: true };
}
