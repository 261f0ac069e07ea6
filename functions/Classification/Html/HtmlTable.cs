using System.Text;
using AngleSharp.Html.Dom;
using Baygate.Classification.Records;
using Baygate.Classification.Results;
using Baygate.Classification.Tables;

namespace Baygate.Classification.Html;

/// <summary>A table of HTML as a table of records; its header is found as that of a text table.</summary>
/// <param name="table">The table.</param>
internal sealed class HtmlTable(IHtmlTableElement table)
{
    private const int MostSpan = 64;
    private const int MostColumns = 1024;
    private const int RowsForHeader = 12;

    private readonly List<List<HtmlCell>> _rows = Grid(table);

    /// <summary>Whether it is a table of data, not one that only lays out a page: it has two rows and columns, and no table in it.</summary>
    public static bool IsTable(IHtmlTableElement table) =>
        table.QuerySelector("table") is null && table.Rows.Length >= 2 && table.Rows.Max(row => row.Cells.Length) >= 2;

    /// <summary>Looks at the table.</summary>
    /// <param name="file">Receives what is seen.</param>
    /// <param name="place">Where the table stands.</param>
    public void Read(Sightings file, string place)
    {
        var width = _rows.Max(row => row.Count);
        var search = new HeaderSearch();
        foreach (var row in _rows.Take(RowsForHeader))
            search.Offer([.. Enumerable.Range(0, width).Select(index => index < row.Count ? row[index].Text : "")]);
        var hasHeader = search.Header.IsHeader;
        var records = new RecordScan(search.Header, file, place);
        for (var index = 0; index < _rows.Count; index++)
        {
            if (hasHeader && index == search.RowsAbove)
                continue;
            records.Begin(isTitle: hasHeader && index < search.RowsAbove);
            for (var column = 0; column < _rows[index].Count; column++)
            {
                if (_rows[index][column].BeginsHere)
                    records.Cell(column, Encoding.UTF8.GetBytes(_rows[index][column].Text));
            }

            records.End();
        }

        records.Complete();
    }

    // A cell over several columns names them all, and is one value; one over several rows is a value of each.
    private static List<List<HtmlCell>> Grid(IHtmlTableElement table)
    {
        var rows = new List<List<HtmlCell>>();
        var above = new List<(HtmlCell Cell, int Rows)>();
        foreach (var row in table.Rows)
        {
            var cells = new List<HtmlCell>();
            foreach (var cell in row.Cells)
            {
                TakeFromAbove(cells, above);
                var text = cell.TextContent.Trim();
                for (var span = 0; span < Math.Clamp(cell.ColumnSpan, 1, MostSpan) && cells.Count < MostColumns; span++)
                {
                    cells.Add(new HtmlCell(text, BeginsHere: span == 0));
                    while (above.Count < cells.Count)
                        above.Add(default);
                    above[cells.Count - 1] = (cells[^1], Math.Clamp(cell.RowSpan, 1, MostSpan) - 1);
                }
            }

            TakeFromAbove(cells, above);
            rows.Add(cells);
        }

        return rows;
    }

    private static void TakeFromAbove(List<HtmlCell> cells, List<(HtmlCell Cell, int Rows)> above)
    {
        while (cells.Count < above.Count && above[cells.Count].Rows > 0)
        {
            var (cell, rows) = above[cells.Count];
            above[cells.Count] = (cell, rows - 1);
            cells.Add(cell);
        }
    }
}
