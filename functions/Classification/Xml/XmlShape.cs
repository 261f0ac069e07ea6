using System.Xml;

namespace Baygate.Classification.Xml;

/// <summary>
/// Which elements of a document are records: those that follow each other under one name in one element. It is learnt from the
/// beginning of the document, so that the first of them is known for one too.
/// </summary>
internal sealed class XmlShape
{
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);
    private readonly HashSet<string> _compound = new(StringComparer.Ordinal);

    private XmlShape()
    {
    }

    /// <summary>Learns the shape; a beginning that breaks off, or is damaged, teaches what stands before.</summary>
    /// <param name="beginning">The beginning of the document, in UTF-8.</param>
    public static XmlShape Learn(byte[] beginning)
    {
        var shape = new XmlShape();
        try
        {
            using var reader = XmlReader.Create(new StreamReader(new MemoryStream(beginning)), XmlContent.Settings);
            shape.Learn(reader);
        }
        catch (XmlException)
        {
            // The rest is read later, and there it is an error if it is one.
        }

        return shape;
    }

    /// <summary>Whether elements of this path are records.</summary>
    public bool IsRepeated(string path) => _repeated.Contains(path);

    /// <summary>Whether elements of this path have elements or attributes themselves.</summary>
    public bool IsCompound(string path) => _compound.Contains(path);

    /// <summary>The path of an element.</summary>
    public static string Join(string around, string name) => $"{around}/{name}";

    private void Learn(XmlReader reader)
    {
        var open = new Stack<(string Path, HashSet<string> Names)>();
        open.Push(("", []));
        while (reader.Read() && reader.Depth < XmlContent.MostDepth)
        {
            if (reader.NodeType == XmlNodeType.EndElement)
                open.Pop();
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            var (around, names) = open.Peek();
            var path = Join(around, reader.LocalName);
            if (!names.Add(reader.LocalName))
                _repeated.Add(path);
            _compound.Add(around);
            if (reader.HasAttributes)
                _compound.Add(path);
            if (!reader.IsEmptyElement)
                open.Push((path, []));
        }
    }
}
