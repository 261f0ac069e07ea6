using System.Text;
using Baygate.Classification.Results;

namespace Baygate.Classification.Tests.Encodings;

public class EncodingTests
{
    private const string Simplified = "客户姓名,身份证号,手机号\n张三,440106198501100002,13800000000\n李四,44030519910211000X,13900000000\n";
    private const string Traditional = "客戶姓名,香港身份證號碼,手提電話\n陳大文,A000000(3),+852 9000 0000\n李小明,C000001(7),+852 9000 0001\n";
    private const string Portuguese = "nome completo;passaporte;telemóvel\nJoão Conceição;MA0000001;+853 6200 0000\nInês Gonçalves;MB0000001;+853 6600 0000\n";

    [Theory]
    [InlineData("utf-8", Simplified)]
    [InlineData("utf-8", Traditional)]
    [InlineData("utf-8", Portuguese)]
    [InlineData("gb18030", Simplified)]
    [InlineData("big5", Traditional)]
    [InlineData("windows-1252", Portuguese)]
    public async Task Classify_EncodedTable_FindsTheEncodingAndTheSame(string encoding, string table)
    {
        var findings = (await Sample.ClassifyAsync(Sample.Encoding(encoding).GetBytes(table))).Findings;

        var expected = (await Sample.ClassifyAsync(table)).Findings;
        findings.Encoding.ShouldBe(encoding);
        (findings with { Bytes = 0, Encoding = null }).ToUtf8Json().ShouldBe((expected with { Bytes = 0, Encoding = null }).ToUtf8Json());
        findings.Persons.ShouldBe(2);
    }

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-16", "utf-16le")]
    [InlineData("utf-16BE", "utf-16be")]
    public async Task Classify_ByteOrderMark_IsObeyed(string encoding, string expected)
    {
        var sampleEncoding = Sample.Encoding(encoding);

        var findings = (await Sample.ClassifyAsync([.. sampleEncoding.Preamble, .. sampleEncoding.GetBytes(Simplified)])).Findings;

        findings.Encoding.ShouldBe(expected);
        findings.Categories.Select(category => category.Id).ShouldBe(["cn_resident_id", "mobile", "person_name"]);
    }

    [Theory]
    [InlineData("gb18030", "备注：客户张三")]
    [InlineData("big5", "備註：客戶陳大文")]
    [InlineData("windows-1252", "Observação: João Conceição não está")]
    public async Task Classify_EncodingShowsLate_IsFoundThere(string encoding, string late)
    {
        var ascii = string.Concat(Enumerable.Repeat("plain words in a log without anything else\n", 20_000));

        var findings = (await Sample.ClassifyAsync(Sample.Encoding(encoding).GetBytes(ascii + late + " 13800000000\n"))).Findings;

        findings.Encoding.ShouldBe(encoding);
        findings.Categories.Single(category => category.Id == "mobile").Places.ShouldBe(["line 20001"]);
    }

    [Theory]
    [InlineData("O valor total é de 123.45 patacas.\n")]
    [InlineData("Olá\n")]
    [InlineData("Preço: 12€\n")]
    public async Task Classify_FewAccentedLetters_AreScanned(string text)
    {
        var findings = (await Sample.ClassifyAsync(Sample.Encoding("windows-1252").GetBytes(text))).Findings;

        findings.Encoding.ShouldBe("windows-1252");
    }

    [Fact]
    public async Task Classify_CharacterAcrossBlocks_IsWhole()
    {
        var text = string.Concat(Enumerable.Repeat("一二三四五六七，八九。\n", 40_000)) + "13800000000";

        var findings = (await Sample.ClassifyAsync(text)).Findings;

        findings.Verdict.ShouldBe(Verdict.Scanned);
        findings.Categories.ShouldHaveSingleItem().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("C3A92081")]
    [InlineData("E5BCA0E4B889FF")]
    [InlineData("81FF81FF81")]
    [InlineData("FFFE41")]
    public async Task Classify_BytesOfNoEncoding_IsUnscannable(string bytes) =>
        (await Sample.ClassifyAsync(Convert.FromHexString(bytes))).Findings.Reason.ShouldStartWith("encoding: ");

    [Fact]
    public async Task Classify_Utf8CutInACharacter_IsUnscannable() =>
        (await Sample.ClassifyAsync([.. Encoding.UTF8.GetBytes(Simplified), 0xE5, 0xBC])).Findings.Verdict.ShouldBe(Verdict.Unscannable);

    [Fact]
    public async Task Classify_HkscsCharacter_DoesNotHideTheRest()
    {
        // 0xFA5F is a HKSCS character that Big5 itself does not have.
        byte[] content = [.. Sample.Encoding("big5").GetBytes(Traditional), 0xFA, 0x5F, .. ",A000000(3),1\n"u8];

        var findings = (await Sample.ClassifyAsync(content)).Findings;

        (findings.Verdict == Verdict.Unscannable || findings.Records == 3).ShouldBeTrue();
    }
}
