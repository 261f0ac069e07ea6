using System.Text;
using Baygate.Classification.Results;
using CsCheck;

namespace Baygate.Classification.Tests.Html;

public class HtmlContentTests
{
    private const string Page =
        """
        <!DOCTYPE html><html><head><title>客户名单</title><script>var t = "13700000000";</script></head><body>
        <h1>名单</h1><p>联系<b>1360</b>0000000 或邮件</p><a href="mailto:ann%40example.com">写信</a><!-- 13500000000 -->
        <table><tr><th colspan="2">姓名</th><th>身份证号</th></tr>
        <tr><td>张</td><td>三</td><td>440106198501100002</td></tr><tr><td>李</td><td>四</td><td>44030519900101000X</td></tr></table>
        <input name="mobile" value="13800000000">
        </body></html>
        """;

    [Fact]
    public async Task Classify_Page_FindsShownAndHidden()
    {
        var findings = (await Sample.ClassifyAsync(Page)).Findings;

        findings.Format.ShouldBe("html");
        Finding(findings, "mobile").Count.ShouldBe(4);
        Finding(findings, "email").Count.ShouldBe(1);
        Finding(findings, "cn_resident_id").Places.ShouldBe(["table 1: 身份证号"]);
        Finding(findings, "person_name").Persons.ShouldBe(2);
    }

    [Theory]
    [InlineData("<table><tr><td>x</td></tr></table><p>13800000000", 1)]
    [InlineData("<div>13800000000<br>13900000000</div>", 2)]
    [InlineData("<p>&#x31;3800000000</p>", 1)]
    [InlineData("<a href='tel:+8613800000000'>call</a>", 1)]
    [InlineData("<table><tr><td><table><tr><td>手机号</td><td>x</td></tr><tr><td>13800000000</td><td></td></tr></table></td></tr></table>", 1)]
    [InlineData("<template><p>13800000000</p></template>", 1)]
    [InlineData("<noscript>13800000000</noscript>", 1)]
    [InlineData("<textarea>13800000000</textarea>", 1)]
    public async Task Classify_Markup_FindsTheMobiles(string html, int count) =>
        Finding((await Sample.ClassifyAsync(html)).Findings, "mobile").Count.ShouldBe(count);

    [Fact]
    public async Task Classify_RowsUnderOneName_AreOfThatPerson()
    {
        var findings = (await Sample.ClassifyAsync(
            "<table><tr><th>身份证号</th><th>诊断</th></tr><tr><td rowspan=2>440106198501100002</td><td>感冒</td></tr><tr><td>咳嗽</td></tr></table>")).Findings;

        (findings.Persons, Finding(findings, "diagnosis").Count).ShouldBe((1, 2));
    }

    [Fact]
    public async Task Classify_LongPage_IsUnscannable() =>
        (await Sample.ClassifyAsync("<p>" + new string('x', 9 << 20) + "</p>")).Findings.Reason.ShouldStartWith("limit_buffer: ");

    [Fact]
    public async Task Classify_DeepNesting_IsUnscannable() =>
        (await Sample.ClassifyAsync(string.Concat(Enumerable.Repeat("<div>", 20_000)) + "</div>")).Findings.Reason.ShouldStartWith("limit_depth: ");

    [Fact]
    public void Classify_MutatedHtml_EndsWithAVerdict()
    {
        var content = Encoding.UTF8.GetBytes(Page);
        Gen.Select(Gen.Int[0, content.Length - 1], Gen.Byte).Array[1, 5].Sample(changes =>
        {
            var mutated = content.ToArray();
            foreach (var (at, value) in changes)
                mutated[at] = value;

            var findings = Sample.ClassifyAsync(mutated).GetAwaiter().GetResult().Findings;

            (findings.Reason is null).ShouldBe(findings.Verdict == Verdict.Scanned);
        });
    }

    private static CategoryFinding Finding(Findings findings, string category) => findings.Categories.Single(found => found.Id == category);
}
