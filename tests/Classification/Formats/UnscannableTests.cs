using System.Text;
using Baygate.Classification.Results;

namespace Baygate.Classification.Tests.Formats;

public class UnscannableTests
{
    [Theory]
    [InlineData("", "empty", null)]
    [InlineData("504B03041400000000000000", "corrupt", "zip")]
    [InlineData("1F8B0800", "corrupt", "gzip")]
    [InlineData("526172211A0701", "container", "rar")]
    [InlineData("89504E470D0A1A0A", "format", "png")]
    [InlineData("FFD8FFE0", "format", "jpeg")]
    [InlineData("53616C7465645F5F0102", "encrypted", "openssl")]
    [InlineData("0001020304050607", "binary", null)]
    public async Task Classify_Binary_IsUnscannableWithItsReason(string bytes, string code, string? format)
    {
        var findings = (await Sample.ClassifyAsync(Convert.FromHexString(bytes))).Findings;

        findings.Verdict.ShouldBe(Verdict.Unscannable);
        findings.Reason.ShouldStartWith($"{code}: ");
        findings.Format.ShouldBe(format);
    }

    [Theory]
    [InlineData("姓名,电话\n\"张三,13800000000\n李四,13900000000\n", "table_truncated")]
    [InlineData("id,value\n1,\"open", "table_truncated")]
    [InlineData("姓名,手机号\n张三,13800000000\n李四\n", "table_uneven")]
    [InlineData("a,b\n1,2\n3,4\n5,6\n7,8\n9,10,11\n", "table_uneven")]
    [InlineData("姓名,手机号\n\"张三\"x,13800000000\n", "table_uneven")]
    public async Task Classify_DamagedTable_IsUnscannable(string text, string code) =>
        (await Sample.ClassifyAsync(text)).Findings.Reason.ShouldStartWith($"{code}: ");

    [Theory]
    [InlineData("x")]
    [InlineData("a,b\n1,2\n3,\"")]
    public async Task Classify_RecordBeyondTheLimit_IsUnscannable(string start) =>
        (await Sample.ClassifyAsync(start + new string('x', 3 << 20))).Findings.Reason.ShouldStartWith("limit_record: ");

    [Fact]
    public async Task Classify_TooManyColumns_IsUnscannable()
    {
        var row = string.Join(',', Enumerable.Repeat("a", 5000)) + "\n";

        (await Sample.ClassifyAsync(row + row)).Findings.Reason.ShouldStartWith("limit_columns: ");
    }

    [Fact]
    public async Task Classify_Unscannable_KnowsNothing()
    {
        var findings = (await Sample.ClassifyAsync(Encoding.ASCII.GetBytes("Rar!\x1A\x07\x01\x00"))).Findings;

        Encoding.UTF8.GetString(findings.ToUtf8Json()).ShouldBe(
            """
            {"bytes":8,"verdict":"unscannable","reason":"container: It is an archive of a kind that is not opened.","format":"rar","encoding":null,"records":null,"pictures":null,"persons":null,"personsBasis":null,"sensitivePersons":null,"minors":null,"grade":null,"gradeReason":null,"importantDataCandidates":[],"ruleSet":"2026.4","categories":[]}
            """);
    }
}
