using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Baygate.Classification.Tests.Pdf;

/// <summary>A PDF document written by hand, object by object; the first is the catalogue.</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]> _objects = [];

    /// <summary>A document of one page with a content stream and, as object 4, a font.</summary>
    public static PdfFile OfPage(string content, string resources = "", string catalogue = "", string page = "", string fonts = "", bool compressed = false)
    {
        var file = new PdfFile();
        file.Add($"<< /Type /Catalog /Pages 2 0 R {catalogue} >>");
        file.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        file.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /Font << /F1 4 0 R {fonts} >> {resources} >> {page} >>");
        file.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        file.AddStream("", Encoding.Latin1.GetBytes(content), compressed);
        return file;
    }

    /// <summary>Text of one line at a place.</summary>
    public static string Text(string text, int x = 50, int y = 700) => $"BT /F1 12 Tf {x} {y} Td ({text}) Tj ET\n";

    public PdfFile Add(string body)
    {
        _objects.Add(Encoding.Latin1.GetBytes(body));
        return this;
    }

    public PdfFile AddStream(string dictionary, byte[] bytes, bool compressed = false)
    {
        if (compressed)
            bytes = Zlib(bytes);
        var filter = compressed ? "/Filter /FlateDecode" : "";
        _objects.Add([.. Encoding.Latin1.GetBytes($"<< {dictionary} {filter} /Length {bytes.Length} >>\nstream\n"), .. bytes, .. "\nendstream"u8]);
        return this;
    }

    public byte[] ToBytes(string trailer = "")
    {
        using var target = new MemoryStream();
        target.Write("%PDF-1.7\n%\xE2\xE3\n"u8);
        var offsets = new List<long>();
        for (var number = 1; number <= _objects.Count; number++)
        {
            offsets.Add(target.Position);
            target.Write(Encoding.ASCII.GetBytes($"{number} 0 obj\n"));
            target.Write(_objects[number - 1]);
            target.Write("\nendobj\n"u8);
        }

        var start = target.Position;
        var table = new StringBuilder().Append(CultureInfo.InvariantCulture, $"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            table.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        table.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {_objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        target.Write(Encoding.ASCII.GetBytes(table.ToString()));
        return target.ToArray();
    }

    public static byte[] Zlib(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
            zlib.Write(bytes);
        return packed.ToArray();
    }
}
