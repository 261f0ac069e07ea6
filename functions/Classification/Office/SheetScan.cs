using System.Globalization;
using System.Text;
using System.Xml;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;

namespace Baygate.Classification.Office;

/// <summary>
/// Looks at a sheet of a workbook (ECMA-376 part 1, 18.3): its cells as they are shown, hidden or not, formulas by their last result,
/// and whatever else of text stands in the part, such as headers and footers for printing.
/// </summary>
/// <param name="workbook">Texts and styles that cells refer to.</param>
/// <param name="file">Receives what is seen.</param>
/// <param name="unpacking">Counts the bytes of the cells: shared texts make many of few.</param>
internal sealed class SheetScan(Workbook workbook, Sightings file, Unpacking unpacking)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _formula = new();
    private string? _type;
    private string? _style;
    private int _column;

    /// <summary>Whether a cell shows something.</summary>
    public bool HasText { get; private set; }

    /// <summary>Looks at a sheet.</summary>
    /// <param name="reader">The part.</param>
    /// <param name="place">Where the sheet stands in the file.</param>
    public void Scan(XmlReader reader, string place)
    {
        var rows = new RowScan(file, place);
        var other = new TextLines(file, place);
        while (PartXml.Next(reader))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "row")
                _column = -1;
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c")
                Cell(reader, rows, other);
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "row")
                rows.EndRow();
            else
                PartTexts.Take(reader, other, _text, file.Options.Limits.MaxRecordBytes);
        }

        rows.Complete();
        other.Complete();
    }

    private void Cell(XmlReader reader, RowScan rows, TextLines other)
    {
        (_type, _style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
        _column = Column(reader.GetAttribute("r")) ?? _column + 1;
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        var inValue = false;
        _text.Clear();
        while (PartXml.Next(reader) && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
                inValue = reader.LocalName is "v" or "t";
            if (!inValue)
                PartTexts.Take(reader, other, _formula, file.Options.Limits.MaxRecordBytes);
            else if (PartXml.IsText(reader))
                PartXml.AppendText(reader, _text, file.Options.Limits.MaxRecordBytes);
        }

        var value = Value(_text.ToString());
        unpacking.AddBytes(value.Length);
        HasText |= !value.IsEmpty;
        rows.Cell(_column, value);
        _text.Clear();
    }

    private ReadOnlySpan<byte> Value(string stored) => _type switch
    {
        "s" => int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? workbook.Strings.Get(index) : default,
        null or "n" when stored.Length > 0 => Encoding.UTF8.GetBytes(
            workbook.Styles?.IsDate(_style) == true ? CellNumber.ShowDate(stored, workbook.From1904) : CellNumber.Show(stored)),
        _ => Encoding.UTF8.GetBytes(stored),
    };

    // The letters of a reference, A is the first column.
    private static int? Column(string? reference)
    {
        if (reference is null)
            return null;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(4))
            column = (26 * column) + letter - 'A' + 1;
        return column == 0 ? null : column - 1;
    }
}
