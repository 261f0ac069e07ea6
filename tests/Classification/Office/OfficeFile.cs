using System.Text;
using Baygate.Classification.Tests.Archives;

namespace Baygate.Classification.Tests.Office;

/// <summary>Office documents written by hand: a part is a name, a content type and what it holds.</summary>
internal sealed class OfficeFile
{
    private const string Types = "application/vnd.openxmlformats-officedocument.";
    private const string Relations = "application/vnd.openxmlformats-package.relationships+xml";

    private readonly List<(string Name, string Type, byte[] Content)> _parts = [];

    /// <summary>A workbook of sheets; each is the content of its <c>sheetData</c>.</summary>
    public static OfficeFile Workbook(params string[] sheets)
    {
        var names = Enumerable.Range(1, sheets.Length).ToList();
        var file = new OfficeFile()
            .Add("xl/workbook.xml", $"{Types}spreadsheetml.sheet.main+xml", "<workbook xmlns:r=\"r\"><sheets>"
                + string.Concat(names.Select(name => $"<sheet name=\"s{name}\" r:id=\"rId{name}\"/>")) + "</sheets></workbook>")
            .Add("xl/_rels/workbook.xml.rels", Relations, "<Relationships>"
                + string.Concat(names.Select(name => $"<Relationship Id=\"rId{name}\" Target=\"worksheets/sheet{name}.xml\"/>")) + "</Relationships>");
        foreach (var name in names)
            file.Add($"xl/worksheets/sheet{name}.xml", $"{Types}spreadsheetml.worksheet+xml", $"<worksheet><sheetData>{sheets[name - 1]}</sheetData></worksheet>");
        return file;
    }

    /// <summary>A text document with this body.</summary>
    public static OfficeFile Document(string body) =>
        new OfficeFile().Add("word/document.xml", $"{Types}wordprocessingml.document.main+xml", $"<w:document xmlns:w=\"w\" xmlns:a=\"a\"><w:body>{body}</w:body></w:document>");

    /// <summary>A presentation of slides.</summary>
    public static OfficeFile Presentation(params string[] slides)
    {
        var file = new OfficeFile().Add("ppt/presentation.xml", $"{Types}presentationml.presentation.main+xml", "<p/>");
        for (var number = 1; number <= slides.Length; number++)
            file.AddKnown($"ppt/slides/slide{number}.xml", "presentationml.slide", $"<s xmlns:a=\"a\">{slides[number - 1]}</s>");
        return file;
    }

    /// <summary>Rows of cells, each a text of its own or, if it is a number, a number.</summary>
    public static string Rows(params string[][] rows) =>
        string.Concat(rows.Select(row => "<row>" + string.Concat(row.Select(Cell)) + "</row>"));

    public static string Paragraph(params string[] runs) =>
        "<w:p>" + string.Concat(runs.Select(run => $"<w:r><w:t>{run}</w:t></w:r>")) + "</w:p>";

    public static string Table(params string[][] rows) =>
        "<w:tbl>" + string.Concat(rows.Select(row => "<w:tr>" + string.Concat(row.Select(cell => $"<w:tc>{Paragraph(cell)}</w:tc>")) + "</w:tr>")) + "</w:tbl>";

    public OfficeFile Add(string name, string type, string content) => Add(name, type, Encoding.UTF8.GetBytes(content));

    public OfficeFile Add(string name, string type, byte[] content)
    {
        _parts.Add((name, type, content));
        return this;
    }

    public OfficeFile AddKnown(string name, string kind, string content) => Add(name, $"{Types}{kind}+xml", content);

    public byte[] ToBytes()
    {
        var types = "<Types>" + string.Concat(_parts.Select(part => $"<Override PartName=\"/{part.Name}\" ContentType=\"{part.Type}\"/>")) + "</Types>";
        return Pack.Zip([("[Content_Types].xml", Encoding.UTF8.GetBytes(types)), .. _parts.Select(part => (part.Name, part.Content))]);
    }

    private static string Cell(string value) => value.Length is > 0 and < 16 && value.All(character => char.IsAsciiDigit(character) || character is '.' or 'E' or '+')
        ? $"<c><v>{value}</v></c>"
        : $"<c t=\"inlineStr\"><is><t>{value}</t></is></c>";
}
