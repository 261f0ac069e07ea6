using System.IO.Compression;
using System.Security;

namespace Baygate.Corpus.Documents;

/// <summary>The least workbook (ECMA-376): one sheet with its strings in the cells.</summary>
internal static class Spreadsheet
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>Writes the rows.</summary>
    public static byte[] Write(IReadOnlyList<string[]> rows)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
            Part(zip, "[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{types}.worksheet+xml"/></Types>""");
            Part(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Part(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            Part(zip, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{string.Concat(rows.Select(Row))}</sheetData></worksheet>""");
        }

        return bytes.ToArray();
    }

    private static string Row(string[] cells, int index) =>
        $"""<row r="{index + 1}">{string.Concat(cells.Select((cell, column) => $"""<c r="{(char)('A' + column)}{index + 1}" t="inlineStr"><is><t>{SecurityElement.Escape(cell)}</t></is></c>"""))}</row>""";

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open());
        part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml);
    }
}
