using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Baygate.Classification.Tests.Archives;
using Baygate.Classification.Tests.Office;
using Baygate.Classification.Tests.Pdf;

namespace Baygate.Classification.Tests;

/// <summary>
/// The mixed archive of the samples, made of the customers of <c>shenzhen-customers.csv</c>: a table in GB18030, a workbook, a PDF
/// document, JSON, and a table in a packed archive of its own.
/// </summary>
internal static class SampleArchive
{
    private const int PersonsOfMember = 12;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes it.</summary>
    /// <param name="customers">The lines of the customers' table, header first.</param>
    public static byte[] Make(IReadOnlyList<string> customers)
    {
        var (header, rows) = (customers[0].Split(','), customers.Skip(1).Select(line => line.Split(',')).ToList());
        var part = (int number) => rows.Skip(number * PersonsOfMember).Take(PersonsOfMember).ToList();
        return Pack.Zip(
            ("customers-01.csv", Sample.Encoding("gb18030").GetBytes(Csv(header, part(0)))),
            ("customers-02.xlsx", OfficeFile.Workbook(OfficeFile.Rows(["产品", "数量"], ["沙发", "12"]), OfficeFile.Rows([["客户登记表"], header, .. part(1)])).ToBytes()),
            ("service-note.pdf", Note(part(2))),
            ("tickets.json", Pack.Utf8(JsonSerializer.Serialize(part(3).Select(row => new { ticket = $"T-{row[0]}", customer = new { name = row[1], id_number = row[2], mobile = row[3] } }), Readable))),
            ("archive.tar.gz", Pack.Gzip(Tar("customers-05.csv", Pack.Utf8(Csv(header, part(4)))))));
    }

    private static string Csv(string[] header, List<string[]> rows) => string.Concat(rows.Prepend(header).Select(row => string.Join(',', row) + "\r\n"));

    private static byte[] Note(List<string[]> rows) => PdfFile.OfPage(
        PdfFile.Text("After-sales calls of the month", y: 760) + string.Concat(rows.Select((row, index) =>
            PdfFile.Text(string.Create(CultureInfo.InvariantCulture, $"{index + 1}. Call {row[3]}, resident ID {row[2]}"), y: 730 - (20 * index)))),
        compressed: true).ToBytes();

    // The time of the entry stays the same, so that the archive does.
    private static byte[] Tar(string name, byte[] content)
    {
        using var target = new MemoryStream();
        using (var tar = new TarWriter(target, TarEntryFormat.Ustar, leaveOpen: true))
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content), ModificationTime = DateTimeOffset.UnixEpoch });
        return target.ToArray();
    }
}
