using System.Globalization;
using System.Text;
using System.Xml;
using Baygate.Classification.Reading;
using Baygate.Classification.Results;
using Baygate.Classification.Text;

namespace Baygate.Classification.Office;

/// <summary>
/// Looks at a part made of paragraphs and tables, a text document's, a slide's or a note's (ECMA-376 part 1, 17 and 21): text that was
/// deleted with its change tracked, that of fields, and that of both forms of a drawing are text too.
/// </summary>
/// <param name="file">Receives what is seen.</param>
/// <param name="unpacking">Counts the bytes of the cells.</param>
internal sealed class DocumentScan(Sightings file, Unpacking unpacking)
{
    private const int MostTables = 64;

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _other = new();
    private readonly Stack<DocumentTable> _tables = new();
    private int _paragraphs;
    private int _table;

    /// <summary>Whether a paragraph holds text.</summary>
    public bool HasText { get; private set; }

    /// <summary>Whether it shows a picture.</summary>
    public bool HasPicture { get; private set; }

    private int Most => file.Options.Limits.MaxRecordBytes / 3;

    /// <summary>Looks at a part.</summary>
    /// <param name="reader">The part.</param>
    /// <param name="place">Where it stands in the file, or null if it is the file's main text.</param>
    /// <param name="within">Names a place in the part.</param>
    public void Scan(XmlReader reader, string? place, Func<string, string> within)
    {
        var paragraphs = new TextLines(file, place, areRecords: true, () => new LinePlaces(file.Options.Limits.MaxPlaces, "paragraph"));
        var other = new TextLines(file, within("properties"));
        while (PartXml.Next(reader))
        {
            if (reader.NodeType == XmlNodeType.Element)
                Begin(reader, other, within);
            else if (reader.NodeType == XmlNodeType.EndElement)
                End(reader.LocalName, paragraphs);
            else if (PartXml.IsText(reader) && _paragraphs > 0)
                PartXml.AppendText(reader, _text, Most);
            else
                PartTexts.Take(reader, other, _other, Most);
        }

        paragraphs.Complete();
        other.Complete();
    }

    private void Begin(XmlReader reader, TextLines other, Func<string, string> within)
    {
        var name = reader.LocalName;
        if (name is "tab" or "br" or "cr" && _paragraphs > 0)
            _text.Append(name == "tab" ? '\t' : ' ');
        HasPicture |= name is "blip" or "imagedata";
        PartTexts.TakeAttributes(reader, other);
        if (reader.IsEmptyElement)
            return;
        if (name == "p")
            _paragraphs++;
        else if (name == "tbl")
            BeginTable(within);
    }

    private void BeginTable(Func<string, string> within)
    {
        if (_tables.Count == MostTables)
            throw new UnscannableException(Unscannable.Corrupt);
        _tables.Push(new DocumentTable(file, within(string.Create(CultureInfo.InvariantCulture, $"table {++_table}"))));
    }

    private void End(string name, TextLines paragraphs)
    {
        if (name == "p")
            EndParagraph(paragraphs);
        if (!_tables.TryPeek(out var table))
            return;
        if (name == "tc")
            table.EndCell(unpacking);
        else if (name == "tr")
            table.EndRow();
        else if (name == "tbl")
            _tables.Pop().Complete();
    }

    // A paragraph may stand in another one, in a drawing: then both are cut where the inner one ends.
    private void EndParagraph(TextLines paragraphs)
    {
        _paragraphs = Math.Max(0, _paragraphs - 1);
        HasText |= _text.Length > 0;
        if (_tables.TryPeek(out var table))
            table.Append(_text);
        else
            paragraphs.Add(_text.ToString());
        _text.Clear();
    }
}
