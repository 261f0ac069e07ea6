using System.Text;
using Baygate.Classification.Results;
using Baygate.Classification.Tests.Archives;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Baygate.Classification.Tests.Pdf;

public class PdfContentReaderTests
{
    private const string Mobile = "13800000000";

    [Fact]
    public async Task Classify_PagesOfText_NamesThePages()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var text in (string[])["nothing of note", "HKID A000000(3)", $"call {Mobile}", "HKID A000000(3)"])
            builder.AddPage(PageSize.A4).AddText(text, 12, new PdfPoint(50, 700), font);

        var findings = (await Sample.ClassifyAsync(builder.Build())).Findings;

        findings.Reason.ShouldBeNull();
        findings.Format.ShouldBe("pdf");
        Places(findings, "hkid").ShouldBe(["page 2", "page 4"]);
        Places(findings, "mobile").ShouldBe(["page 3"]);
        findings.Persons.ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Classify_ValueDrawnInPieces_IsFound(bool compressed)
    {
        var content = "BT /F1 12 Tf 50 700 Td [(138) -20 (0000) 10 (0000)] TJ ET\n" + PdfFile.Text("999", 200) + PdfFile.Text("call", 20);

        await ShouldFind(PdfFile.OfPage(content, compressed: compressed).ToBytes(), "mobile", "page 1");
    }

    [Fact]
    public async Task Classify_TurnedText_IsFound() =>
        await ShouldFind(PdfFile.OfPage($"BT /F1 12 Tf 0 1 -1 0 300 100 Tm ({Mobile}) Tj ET").ToBytes(), "mobile", "page 1");

    [Fact]
    public async Task Classify_ChineseTextByToUnicode_IsFound()
    {
        const string cmap = "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <7CA4> <0002> <0042> endbfchar "
            + "1 beginbfrange <0003> <000C> <0030> endbfrange endcmap";
        var file = PdfFile.OfPage("BT /F2 12 Tf 50 700 Td <000100020004000500060007000A> Tj ET", fonts: "/F2 6 0 R")
            .Add("<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 8 0 R >>")
            .Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 "
                + "/FontDescriptor << /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 0 999 999] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 >> >>")
            .AddStream("", Encoding.ASCII.GetBytes(cmap));

        await ShouldFind(file.ToBytes(), "vehicle", "page 1");
    }

    [Fact]
    public async Task Classify_GlyphsWithoutCharacters_IsUnscannable()
    {
        var file = PdfFile.OfPage("BT /F2 12 Tf 50 700 Td <000100020003> Tj ET", fonts: "/F2 6 0 R")
            .Add("<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [7 0 R] >>")
            .Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 "
                + "/FontDescriptor << /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 0 999 999] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 >> >>");

        await ShouldBeUnscannable(file.ToBytes(), "glyphs: page 1: ");
    }

    [Fact]
    public async Task Classify_ScannedPage_HasNoText()
    {
        var file = PdfFile.OfPage("600 0 0 800 0 0 cm /Im1 Do", resources: "/XObject << /Im1 6 0 R >>")
            .AddStream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", [0]);

        await ShouldBeUnscannable(file.ToBytes(), "no_text: page 1: ");
    }

    [Fact]
    public async Task Classify_PictureBesideText_IsScanned()
    {
        var file = PdfFile.OfPage(PdfFile.Text(Mobile) + "q 60 0 0 80 0 0 cm /Im1 Do Q", resources: "/XObject << /Im1 6 0 R >>")
            .AddStream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", [0]);

        await ShouldFind(file.ToBytes(), "mobile", "page 1");
    }

    [Theory]
    [InlineData("/AcroForm << /Fields [6 0 R] >>", "", "<< /FT /Tx /T (phone) /V (13800000000) >>")]
    [InlineData("/Outlines 6 0 R", "", "<< /Title (Mr Chan 13800000000) >>")]
    [InlineData("", "/Annots [6 0 R]", "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (call 13800000000) >>")]
    [InlineData("", "/Annots [6 0 R]", "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (tel:13800000000) >> >>")]
    [InlineData("/StructTreeRoot 6 0 R", "", "<< /Alt <FEFF00310033003800300030003000300030003000300030> >>")]
    public async Task Classify_StringOfAnObject_IsFound(string catalogue, string page, string body) =>
        await ShouldFind(
            PdfFile.OfPage(PdfFile.Text("nothing"), catalogue: catalogue, page: page).Add(body).ToBytes(), "mobile", "properties: line");

    [Fact]
    public async Task Classify_Properties_AreFound() =>
        await ShouldFind(
            PdfFile.OfPage(PdfFile.Text("nothing")).Add("<< /Author (chan@example.com) >>").ToBytes("/Info 6 0 R"), "email", "properties: line");

    [Fact]
    public async Task Classify_Metadata_IsFound() =>
        await ShouldFind(
            PdfFile.OfPage(PdfFile.Text("nothing"), catalogue: "/Metadata 6 0 R")
                .AddStream("/Type /Metadata /Subtype /XML", Pack.Utf8($"<x>{Mobile}</x>"), compressed: true).ToBytes(),
            "mobile",
            "properties: line");

    [Fact]
    public async Task Classify_AttachedFile_IsLookedInto() =>
        await ShouldFind(
            PdfFile.OfPage(PdfFile.Text("nothing")).Add("<< /Type /Filespec /F (a.csv) /EF << /F 7 0 R >> >>")
                .AddStream("/Type /EmbeddedFile", Pack.Utf8("姓名,手机号\n张三,13800000000\n"), compressed: true).ToBytes(),
            "mobile",
            "attachment 1 (csv): 手机号");

    [Fact]
    public async Task Classify_AttachedFileThatIsNotLookedInto_IsUnscannable() =>
        await ShouldBeUnscannable(
            PdfFile.OfPage(PdfFile.Text("nothing")).Add("<< /Type /Filespec /F (a) /EF << /F 7 0 R >> >>")
                .AddStream("/Type /EmbeddedFile", [0, 1, 2]).ToBytes(),
            "binary: attachment 1: ");

    [Fact]
    public async Task Classify_EncryptedDocument_IsEncrypted() =>
        await ShouldBeUnscannable(
            PdfFile.OfPage(PdfFile.Text("nothing")).Add(
                $"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >>")
                .ToBytes("/Encrypt 6 0 R /ID [<00><00>]"),
            "encrypted: ");

    [Fact]
    public async Task Classify_DamagedStream_IsCorrupt()
    {
        var file = PdfFile.OfPage("/Fm1 Do", resources: "/XObject << /Fm1 6 0 R >>")
            .AddStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode", [0x78, 0x9C, 0xFF, 0xFF, 0xFF, 0xFF]);

        await ShouldBeUnscannable(file.ToBytes(), "corrupt: ");
    }

    private static async Task ShouldFind(byte[] content, string category, string place)
    {
        var findings = (await Sample.ClassifyAsync(content)).Findings;

        findings.Reason.ShouldBeNull();
        Places(findings, category).ShouldHaveSingleItem().ShouldStartWith(place);
    }

    private static async Task ShouldBeUnscannable(byte[] content, string reason) =>
        (await Sample.ClassifyAsync(content)).Findings.Reason.ShouldNotBeNull().ShouldStartWith(reason);

    private static IReadOnlyList<string> Places(Findings findings, string category) =>
        findings.Categories.Single(found => found.Id == category).Places;
}
