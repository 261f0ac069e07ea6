using System.Runtime.CompilerServices;
using Baygate.Classification.Results;

namespace Baygate.Classification.Tests.Results;

/// <summary>Each finding names the rules that found it, and each of them can be looked up.</summary>
public class FindingRuleTests
{
    private static readonly string Reference = File.ReadAllText(PathOf("docs/reference/categories.md"));

    [Theory]
    [InlineData("电话：13800000001，港澳 +852 6123 4567\n", "mobile", "cn_mobile hk_phone")]
    [InlineData("call +853 6612 3456\n", "mobile", "mo_phone")]
    [InlineData("粤B12345 粤Z1234港\n", "vehicle", "cn_plate gd_dual_plate")]
    [InlineData("姓名,身份证号\n张三,440106198501100002\n", "cn_resident_id", "cn_resident_id")]
    [InlineData("姓名,身份证号\n张三,440106198501100002\n", "person_name", "header")]
    [InlineData("姓名,生日\n张三,2024-05-01\n", "under_14", "age")]
    [InlineData("contact name: Ann Chan, 陈大文先生\n", "person_name", "label words")]
    [InlineData("password=Tr0ub4dor&3x\n", "credential", "label")]
    [InlineData("病历号：00123456\n", "medical_record_no", "medical_record_no")]
    [InlineData("""{"resourceType":"Observation","subject":{"reference":"Patient/1"},"code":{"text":"HbA1c"}}""", "health_record", "document reference")]
    [InlineData("MSH|^~\\&|A\rPID|1||MR77120||Chan^Ann\r", "health_record", "document")]
    public async Task Classify_Value_NamesItsRules(string content, string category, string rules)
    {
        var found = (await Sample.ClassifyAsync(content)).Findings.Categories.Single(found => found.Id == category);

        string.Join(' ', found.Rules).ShouldBe(rules);
        found.Rules.ShouldAllBe(rule => Reference.Contains($"\n| `{rule}` |", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Classify_ColumnKnownByItsValues_NamesThatRule()
    {
        string[] given = ["伟", "芳", "秀英", "敏", "静", "丽", "强", "磊"];
        var rows = string.Concat("王李张刘陈杨黄赵".SelectMany(surname => given.Select(name => $"{surname}{name},2.5\n")));

        (await Sample.ClassifyAsync(rows)).Findings.Categories.ShouldHaveSingleItem().Rules.ShouldBe(["column"]);
    }

    [Fact]
    public async Task Classify_Archive_KeepsTheRulesOfItsMembers()
    {
        var archive = await File.ReadAllBytesAsync(PathOf("infra/local/samples/shenzhen-after-sales.zip"), TestContext.Current.CancellationToken);

        (await Sample.ClassifyAsync(archive)).Findings.Categories.ShouldAllBe(found => found.Rules.Count > 0);
    }

    [Fact]
    public void Catalogue_EveryRule_IsInTheReference() =>
        RuleCatalogue.IdsOf(UInt128.MaxValue).ShouldAllBe(rule => Reference.Contains($"\n| `{rule}` |", StringComparison.Ordinal));

    [Fact]
    public void FromUtf8Json_FindingsMadeBeforeThereWereRules_AreRead()
    {
        var old = """
            {"bytes":1,"verdict":"scanned","reason":null,"format":"text","encoding":"us-ascii","records":1,"persons":1,"personsBasis":"identifiers","sensitivePersons":0,"minors":0,"grade":"P2","gradeReason":"","ruleSet":"2026.3","categories":[{"id":"mobile","class":"PI","spiCategory":null,"count":1,"persons":1,"tier":"B","places":[],"samples":[]}]}
            """u8;

        Findings.FromUtf8Json(old).Categories[0].Rules.ShouldBeEmpty();
    }

    private static string PathOf(string file, [CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", file));
}
