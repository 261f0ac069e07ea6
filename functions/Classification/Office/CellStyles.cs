using System.Globalization;
using System.Xml;

namespace Baygate.Classification.Office;

/// <summary>Which cell styles of a workbook show dates (ECMA-376 part 1, 18.8).</summary>
internal sealed class CellStyles
{
    private const int Most = 70_000;

    private readonly HashSet<int> _dates = [];

    /// <summary>Reads the styles part.</summary>
    public static CellStyles Read(XmlReader reader)
    {
        var styles = new CellStyles();
        var codes = new Dictionary<int, string>();
        var (inCells, index) = (false, 0);
        while (PartXml.Next(reader) && codes.Count < Most && index < Most)
        {
            if (reader.LocalName == "cellXfs")
                inCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "numFmt" && Number(reader, "numFmtId") is { } id)
                codes[id] = reader.GetAttribute("formatCode") ?? "";
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "xf" && inCells)
                styles.Add(index++, Number(reader, "numFmtId") ?? 0, codes);
        }

        return styles;
    }

    /// <summary>Whether a style shows dates.</summary>
    /// <param name="style">Its index, as a cell names it.</param>
    public bool IsDate(string? style) =>
        style is not null && int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && _dates.Contains(index);

    private void Add(int index, int format, Dictionary<int, string> codes)
    {
        if (CellNumber.IsDate(format, codes.GetValueOrDefault(format)))
            _dates.Add(index);
    }

    private static int? Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
