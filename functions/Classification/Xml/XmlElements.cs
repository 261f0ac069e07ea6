using System.Text;
using System.Xml;
using Baygate.Classification.Records;

namespace Baygate.Classification.Xml;

/// <summary>
/// Makes records of the elements of XML: the root is one, and so is every element of several of its name; other elements belong to
/// the record around them.
/// </summary>
internal sealed class XmlElements
{
    private readonly RecordScan _records;
    private readonly XmlShape _shape;
    private readonly ClinicalXml _clinical;
    private readonly PathNode _root;
    private readonly List<XmlLevel> _levels = [];
    private readonly List<string> _paths = [""];

    /// <summary>Begins a document.</summary>
    /// <param name="records">Receives the records.</param>
    /// <param name="shape">Which elements are records.</param>
    public XmlElements(RecordScan records, XmlShape shape)
    {
        (_records, _shape) = (records, shape);
        _clinical = new ClinicalXml(records);
        _root = records.Columns.Root("");
    }

    /// <summary>Begins the element the reader stands on, and ends it if it is empty.</summary>
    public void Begin(XmlReader reader)
    {
        var around = _levels.Count > 0 ? _levels[^1] : null;
        var name = reader.LocalName;
        var path = XmlShape.Join(_paths[^1], name);
        var node = _records.Columns.Child(around?.Node ?? _root, name, out var isData);
        var isRepeated = around?.IsRepeated(name) == true || _shape.IsRepeated(path);
        var isRecord = around is null || isData || (node.Terms is null ? isRepeated : node.Terms.IsRecord(name));
        if (isRepeated && node.Terms is null)
            node = _records.Columns.Items(node);
        if (isRecord)
            _records.Begin(isPart: isRepeated && !_shape.IsCompound(path) && !reader.HasAttributes);
        if (isData)
            _records.Cell(node.Column, Encoding.UTF8.GetBytes(name));
        var level = _clinical.Begin(reader, around, new XmlLevel(node, isRecord));
        _levels.Add(level);
        _paths.Add(path);
        var isEmpty = reader.IsEmptyElement;
        Attributes(reader, level);
        if (isEmpty)
            End();
    }

    /// <summary>Ends the innermost element.</summary>
    public void End()
    {
        if (_levels[^1].IsRecord)
            _records.End();
        _levels.RemoveAt(_levels.Count - 1);
        _paths.RemoveAt(_paths.Count - 1);
    }

    /// <summary>Takes text of the innermost element.</summary>
    public void Text(string text) => _records.Cell(_levels[^1].Node.Column, Encoding.UTF8.GetBytes(text));

    /// <summary>Takes a comment or a processing instruction: what it says can be about anybody.</summary>
    public void Aside(string text)
    {
        _records.Begin(isPart: true);
        _records.Cell(_levels.Count > 0 ? _levels[^1].Node.Column : _root.Column, Encoding.UTF8.GetBytes(text));
        _records.End();
    }

    private void Attributes(XmlReader reader, XmlLevel level)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            var value = Encoding.UTF8.GetBytes(reader.Value);
            var node = ClinicalXml.IsValue(level, reader.LocalName) ? level.Node : _records.Columns.Child(level.Node, reader.LocalName, out _);
            _records.Cell(node.Column, value);
            _clinical.Attribute(level, _levels.Count > 1 ? _levels[^2] : null, reader.LocalName, value);
        }
    }
}
