using Baygate.Classification.Results;
using Baygate.Classification.Tests.Archives;

namespace Baygate.Classification.Tests.Office;

public class WorkbookTests
{
    private const string ResidentId = "440106198501100002";

    [Fact]
    public async Task Classify_SheetWithHeader_NamesSheetAndColumn()
    {
        var file = OfficeFile.Workbook(
            OfficeFile.Rows(["产品", "数量"], ["甲", "3"]),
            OfficeFile.Rows(["客户登记表"], ["姓名", "身份证号", "手机号"], ["张三", ResidentId, "13800000000"], ["李四", "", "1.39E10"]));

        var findings = await ScannedAsync(file);

        findings.Format.ShouldBe("xlsx");
        findings.Records.ShouldBe(3);
        findings.Persons.ShouldBe(2);
        Places(findings, "cn_resident_id").ShouldBe(["sheet 2: 身份证号"]);
        Places(findings, "mobile").ShouldBe(["sheet 2: 手机号"]);
    }

    [Fact]
    public async Task Classify_SheetWithoutHeader_NamesTheColumnByNumber() =>
        Places(await ScannedAsync(OfficeFile.Workbook("<row><c r=\"C1\"><v>13800000000</v></c></row><row><c r=\"C2\"><v>13900000000</v></c></row>")), "mobile")
            .ShouldBe(["sheet 1: column 3"]);

    [Fact]
    public async Task Classify_SharedStrings_AreTheTextOfTheirCells()
    {
        var file = OfficeFile.Workbook("<row><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>1</v></c></row><row><c t=\"s\"><v>99</v></c></row>")
            .AddKnown("xl/sharedStrings.xml", "spreadsheetml.sharedStrings", "<sst><si><t>手机号</t></si><si><r><t>1380000</t></r><r><t>0000</t></r></si></sst>");

        Places(await ScannedAsync(file), "mobile").ShouldBe(["sheet 1: 手机号"]);
    }

    [Fact]
    public async Task Classify_SharedStringNoCellShows_IsFound()
    {
        var file = OfficeFile.Workbook("<row><c><v>1</v></c></row>")
            .AddKnown("xl/sharedStrings.xml", "spreadsheetml.sharedStrings", "<sst><si><t>13800000000</t></si></sst>");

        Places(await ScannedAsync(file), "mobile").ShouldBe(["unused texts: line 1"]);
    }

    [Fact]
    public async Task Classify_BirthDates_AreReadByTheirFormat()
    {
        var file = OfficeFile.Workbook("<row><c t=\"str\"><v>姓名</v></c><c t=\"str\"><v>出生日期</v></c></row>"
            + "<row><c t=\"str\"><v>张三</v></c><c s=\"1\"><v>43831</v></c></row><row><c t=\"str\"><v>李四</v></c><c s=\"2\"><v>31057</v></c></row>")
            .AddKnown("xl/styles.xml", "spreadsheetml.styles", "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");

        (await ScannedAsync(file)).Minors.ShouldBe(1);
    }

    [Fact]
    public async Task Classify_DamagedIds_AreProbableAndTellNobodyApart()
    {
        var cells = string.Concat(Enumerable.Repeat("<row><c><v>440305198501100020</v></c></row><row><c><v>4.4030519900110003E+17</v></c></row>", 3));

        var findings = await ScannedAsync(OfficeFile.Workbook("<row><c t=\"str\"><v>身份证号</v></c></row>" + cells));

        findings.Categories.Single(found => found.Id == "cn_resident_id").Tier.ShouldBe(Tier.C);
        (findings.Persons, findings.PersonsBasis).ShouldBe((6, PersonsBasis.Rows));
    }

    [Fact]
    public async Task Classify_FormulaResult_IsFound() =>
        Places(await ScannedAsync(OfficeFile.Workbook("<row><c t=\"str\"><f>A1&amp;B1</f><v>13800000000</v></c></row>")), "mobile")
            .ShouldBe(["sheet 1: column 1"]);

    [Theory]
    [InlineData("xl/comments1.xml", "spreadsheetml.comments", "<comments><commentList><comment><text><r><t>call 13800000000</t></r></text></comment></commentList></comments>", "comments")]
    [InlineData("docProps/core.xml", "package.core-properties", "<p><creator>Mr Chan 13800000000</creator></p>", "properties")]
    [InlineData("xl/pivotCache/pivotCacheRecords1.xml", "spreadsheetml.pivotCacheRecords", "<r><s v=\"13800000000\"/></r>", "pivot cache")]
    [InlineData("customXml/item1.xml", "customXml", "<x>13800000000</x>", "part 4")]
    [InlineData("xl/worksheets/_rels/sheet1.xml.rels", "package.relationships", "<r><Relationship Target=\"tel:13800000000\"/></r>", "links")]
    public async Task Classify_OtherPart_IsFound(string name, string kind, string content, string place) =>
        Places(await ScannedAsync(OfficeFile.Workbook("<row><c><v>1</v></c></row>").AddKnown(name, kind, content)), "mobile")
            .ShouldHaveSingleItem().ShouldStartWith(place);

    [Fact]
    public async Task Classify_SheetsHeaderForPrinting_IsFound()
    {
        var file = OfficeFile.Workbook("<row><c><v>1</v></c></row></sheetData><headerFooter><oddHeader>&amp;L13800000000</oddHeader></headerFooter><sheetData>");

        Places(await ScannedAsync(file), "mobile").ShouldBe(["sheet 1: line 1"]);
    }

    [Fact]
    public async Task Classify_EmbeddedFile_IsLookedInto()
    {
        var inner = OfficeFile.Workbook(OfficeFile.Rows(["手机号"], ["13800000000"])).ToBytes();
        var file = OfficeFile.Workbook("<row><c><v>1</v></c></row>").Add("xl/embeddings/a.xlsx", "application/any", inner);

        Places(await ScannedAsync(file), "mobile").ShouldBe(["attachment 1 (xlsx), sheet 1: 手机号"]);
    }

    [Fact]
    public async Task Classify_Macros_AreNotLookedInto()
    {
        var file = OfficeFile.Workbook("<row><c><v>1</v></c></row>")
            .Add("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);

        (await ReasonAsync(file)).ShouldStartWith("format: attachment 1 (ole2): ");
    }

    [Fact]
    public async Task Classify_WorkbookInAnArchive_HasThePlaceOfBoth()
    {
        var zip = Pack.Zip(("a.xlsx", OfficeFile.Workbook(OfficeFile.Rows(["手机号"], ["13800000000"])).ToBytes()));

        Places((await Sample.ClassifyAsync(zip)).Findings, "mobile").ShouldBe(["member 1 (xlsx), sheet 1: 手机号"]);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>", "corrupt: ")]
    [InlineData("<worksheet><sheetData><row><c r=\"ZZZ1\"><v>1</v></c></row></sheetData></worksheet>", "limit_columns: ")]
    [InlineData("<worksheet><sheetData><row>", "corrupt: ")]
    public async Task Classify_HostileSheet_IsUnscannable(string sheet, string reason)
    {
        var file = new OfficeFile().AddKnown("xl/workbook.xml", "spreadsheetml.sheet.main", "<w/>").AddKnown("xl/a.xml", "spreadsheetml.worksheet", sheet);

        (await ReasonAsync(file)).ShouldStartWith(reason);
    }

    [Fact]
    public async Task Classify_ElementsWithoutEnd_IsUnscannable() =>
        (await ReasonAsync(OfficeFile.Workbook(string.Concat(Enumerable.Repeat("<a>", 2000))))).ShouldStartWith("corrupt: ");

    [Fact]
    public async Task Classify_AttributeWithoutEnd_IsUnscannable() =>
        (await ReasonAsync(OfficeFile.Workbook($"<a b=\"{new string('>', 3 << 20)}\"/>"))).ShouldStartWith("limit_buffer: ");

    [Fact]
    public async Task Classify_CellWithoutEnd_IsUnscannable() =>
        (await ReasonAsync(OfficeFile.Workbook(OfficeFile.Rows([new string('x', 3 << 20)])))).ShouldStartWith("limit_record: ");

    // One long text, and cells that each show it: little to unpack, much to look at.
    [Fact]
    public async Task Classify_ManyCellsOfOneLongText_EndAtTheRatioLimit()
    {
        var file = OfficeFile.Workbook(string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c></row>", 40_000)))
            .AddKnown("xl/sharedStrings.xml", "spreadsheetml.sharedStrings", $"<sst><si><t>{new string('x', 30_000)}</t></si></sst>");

        (await ReasonAsync(file)).ShouldStartWith("limit_ratio: ");
    }

    [Fact]
    public async Task Classify_TwoPartsOfOneName_IsContradiction() =>
        (await ReasonAsync(OfficeFile.Workbook("").AddKnown("XL/workbook.xml", "spreadsheetml.worksheet", "<x/>"))).ShouldStartWith("contradiction: ");

    private static async Task<Findings> ScannedAsync(OfficeFile file)
    {
        var findings = (await Sample.ClassifyAsync(file.ToBytes())).Findings;
        findings.Reason.ShouldBeNull();
        return findings;
    }

    private static async Task<string> ReasonAsync(OfficeFile file) => (await Sample.ClassifyAsync(file.ToBytes())).Findings.Reason.ShouldNotBeNull();

    private static IReadOnlyList<string> Places(Findings findings, string category) =>
        findings.Categories.Single(found => found.Id == category).Places;
}
