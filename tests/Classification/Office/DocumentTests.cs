using Baygate.Classification.Results;

namespace Baygate.Classification.Tests.Office;

public class DocumentTests
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];

    [Fact]
    public async Task Classify_ValueSplitOverRuns_IsFoundInItsParagraph()
    {
        var findings = await ScannedAsync(OfficeFile.Document(OfficeFile.Paragraph("nothing") + OfficeFile.Paragraph("call 1380", "0000", "000")));

        findings.Format.ShouldBe("docx");
        Places(findings, "mobile").ShouldBe(["paragraph 2"]);
        findings.Records.ShouldBe(2);
    }

    [Fact]
    public async Task Classify_TableWithHeader_IsATable()
    {
        var findings = await ScannedAsync(OfficeFile.Document(
            OfficeFile.Paragraph("x") + OfficeFile.Table(["姓名", "手机号"], ["张三", "13800000000"], ["李四", "13900000000"])));

        Places(findings, "person_name").ShouldBe(["table 1: 姓名"]);
        (findings.Persons, findings.Records).ShouldBe((2, 3));
    }

    [Fact]
    public async Task Classify_TableThatIsAForm_IsReadAsText()
    {
        var findings = await ScannedAsync(OfficeFile.Document(OfficeFile.Table(["姓名", "张三"], ["手机号", "13800000000"], ["住址", "某地"])));

        Places(findings, "mobile").ShouldBe(["table 1: line 2"]);
    }

    [Theory]
    [InlineData("<w:del><w:r><w:delText>13800000000</w:delText></w:r></w:del>")]
    [InlineData("<w:r><w:instrText>HYPERLINK tel:13800000000</w:instrText></w:r>")]
    [InlineData("<w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>13800000000</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r>")]
    public async Task Classify_TextOfAnyKindInAParagraph_IsFound(string inner) =>
        Places(await ScannedAsync(OfficeFile.Document($"<w:p>{inner}</w:p>")), "mobile").ShouldBe(["paragraph 1"]);

    [Fact]
    public async Task Classify_AlternativeTextOfAPicture_IsFound() =>
        Places(await ScannedAsync(OfficeFile.Document($"{OfficeFile.Paragraph("x")}<w:p><w:docPr descr=\"call 13800000000\"/></w:p>")), "mobile")
            .ShouldBe(["properties: line 1"]);

    [Theory]
    [InlineData("word/header1.xml", "wordprocessingml.header", "header")]
    [InlineData("word/footnotes.xml", "wordprocessingml.footnotes", "footnotes")]
    [InlineData("word/comments.xml", "wordprocessingml.comments", "comments")]
    public async Task Classify_OtherStory_IsFound(string name, string kind, string place)
    {
        var file = OfficeFile.Document(OfficeFile.Paragraph("x"))
            .AddKnown(name, kind, $"<w:x xmlns:w=\"w\">{OfficeFile.Paragraph("13800000000")}</w:x>");

        Places(await ScannedAsync(file), "mobile").ShouldBe([$"{place}: paragraph 1"]);
    }

    [Fact]
    public async Task Classify_Slides_NameTheSlide()
    {
        var file = OfficeFile.Presentation("<a:p><a:r><a:t>x</a:t></a:r></a:p>", "<a:p><a:r><a:t>13800</a:t></a:r><a:r><a:t>000000</a:t></a:r></a:p>");

        Places(await ScannedAsync(file), "mobile").ShouldHaveSingleItem().ShouldStartWith("slide ");
    }

    [Fact]
    public async Task Classify_PictureBesideText_IsScannedAndCounted()
    {
        var file = OfficeFile.Document(OfficeFile.Paragraph("13800000000")).Add("word/media/image1.png", "image/png", Picture);

        (await ScannedAsync(file)).Pictures.ShouldBe(1);
    }

    [Fact]
    public async Task Classify_PictureAlone_IsAScan()
    {
        var file = OfficeFile.Document("<w:p><a:blip/></w:p>").Add("word/media/image1.png", "image/png", Picture);

        (await Sample.ClassifyAsync(file.ToBytes())).Findings.Reason.ShouldNotBeNull().ShouldStartWith("no_text: ");
    }

    [Fact]
    public async Task Classify_SlideOfAPictureAlone_IsAScan()
    {
        var file = OfficeFile.Presentation("<a:p><a:r><a:t>x</a:t></a:r></a:p>", "<a:blip/>").Add("ppt/media/image1.png", "image/png", Picture);

        (await Sample.ClassifyAsync(file.ToBytes())).Findings.Reason.ShouldNotBeNull().ShouldStartWith("no_text: slide ");
    }

    private static async Task<Findings> ScannedAsync(OfficeFile file)
    {
        var findings = (await Sample.ClassifyAsync(file.ToBytes())).Findings;
        findings.Reason.ShouldBeNull();
        return findings;
    }

    private static IReadOnlyList<string> Places(Findings findings, string category) =>
        findings.Categories.Single(found => found.Id == category).Places;
}
