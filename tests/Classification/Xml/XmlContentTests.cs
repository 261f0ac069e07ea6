using System.Text;
using Baygate.Classification.Results;
using CsCheck;

namespace Baygate.Classification.Tests.Xml;

public class XmlContentTests
{
    private const string Customers =
        """
        <?xml version="1.0"?>
        <!-- asked by 13700000000 -->
        <customers exported="2026-11-01">
          <customer no="1"><name>张三</name><idCard>440106198501100002</idCard><phone>13800000000</phone><phone>13900000000</phone></customer>
          <customer no="2"><name>李四</name><idCard>44030519900101000X</idCard><note><![CDATA[又电 13600000000]]></note></customer>
        </customers>
        """;

    [Fact]
    public async Task Classify_Customers_CountsEachPersonOnce()
    {
        var findings = (await Sample.ClassifyAsync(Customers)).Findings;

        (findings.Format, findings.Records, findings.Persons).ShouldBe(("xml", 3, 3));
        Finding(findings, "cn_resident_id").Places.ShouldBe(["customers.customer[*].idCard"]);
        Finding(findings, "mobile").Count.ShouldBe(4);
        Finding(findings, "person_name").Persons.ShouldBe(2);
    }

    [Theory]
    [InlineData("""<a><b idCard="440106198501100002"/></a>""", "cn_resident_id")]
    [InlineData("<a><b>&#49;3800000000</b></a>", "mobile")]
    [InlineData("<a><?note call 13800000000?></a>", "mobile")]
    [InlineData("<a>x<b/>13800000000</a>", "mobile")]
    [InlineData("<a xmlns:p='urn:x'><p:mobile>13800000000</p:mobile></a>", "mobile")]
    public async Task Classify_Value_IsFoundWhereverItStands(string xml, string category) =>
        Finding((await Sample.ClassifyAsync(xml)).Findings, category).Count.ShouldBe(1);

    [Fact]
    public async Task Classify_DeclaredEncoding_DoesNotMatterOnceDecoded()
    {
        var content = Sample.Encoding("GB18030").GetBytes("<?xml version='1.0' encoding='gb2312'?><客户><姓名>张三，欧阳修，司马迁</姓名></客户>");

        var findings = (await Sample.ClassifyAsync(content)).Findings;

        (findings.Encoding, findings.Categories.Single().Id).ShouldBe(("gb18030", "person_name"));
    }

    [Theory]
    [InlineData("<a><b>13800000000</b>", "xml_invalid")]
    [InlineData("<a><b></a></b>", "xml_invalid")]
    [InlineData("<?xml version='1.0'?><a>&unknown;</a>", "xml_invalid")]
    [InlineData("<!DOCTYPE a [<!ENTITY x '13800000000'>]><a>&x;</a>", "xml_dtd")]
    [InlineData("<!DOCTYPE a SYSTEM 'http://example.com/a.dtd'><a/>", "xml_dtd")]
    public async Task Classify_DamagedOrForbiddenXml_IsUnscannable(string xml, string code) =>
        (await Sample.ClassifyAsync(xml)).Findings.Reason.ShouldStartWith($"{code}: ");

    [Fact]
    public async Task Classify_DeepNesting_IsUnscannable() =>
        (await Sample.ClassifyAsync("<?xml version='1.0'?>" + string.Concat(Enumerable.Repeat("<a>", 100_000)))).Findings.Reason.ShouldStartWith("limit_depth: ");

    [Theory]
    [InlineData("<?xml version='1.0'?><a b='{0}'/>")]
    [InlineData("<?xml version='1.0'?><a>{0}</a>")]
    [InlineData("<?xml version='1.0'?><a><!-- {0} --></a>")]
    public async Task Classify_GiantNode_IsUnscannable(string xml) =>
        (await Sample.ClassifyAsync(xml.Replace("{0}", new string('x', 8 << 20), StringComparison.Ordinal))).Findings.Reason.ShouldStartWith("limit_record: ");

    [Fact]
    public async Task Classify_ChatThatBeginsWithABracket_IsText() =>
        (await Sample.ClassifyAsync("<ann> call 13800000000\n<bob> ok\n")).Findings.Format.ShouldBe("text");

    [Fact]
    public void Classify_MutatedXml_EndsWithAVerdict()
    {
        var content = Encoding.UTF8.GetBytes(Customers);
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
