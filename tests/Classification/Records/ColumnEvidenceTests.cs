using Baygate.Classification.Results;

namespace Baygate.Classification.Tests.Records;

/// <summary>What the header of a column makes of its values, and its values of the header.</summary>
public class ColumnEvidenceTests
{
    [Theory]
    [InlineData("order_no", "6222020000000000000")]
    [InlineData("订单号", "4000000000000002")]
    [InlineData("SKU", "A0000003")]
    [InlineData("código do produto", "A0000003")]
    [InlineData("version", "10.20.30.40")]
    [InlineData("流水号", "13800000000")]
    public async Task Classify_NumbersOfOtherThings_AreNoIdentifiersByChance(string header, string value) =>
        (await Sample.ClassifyAsync($"{header},qty\n{value},1\n{value},2\n")).Findings.Categories.ShouldBeEmpty();

    [Theory]
    [InlineData("name,price\nWireless Mouse,12\nRed Lamp,15\n")]
    [InlineData("name,address,phone\n张记饭店,旺角,iPhone 15\nGrand Hotel,城中,N/A\n")]
    public async Task Classify_GenericHeaderOverOtherThings_IsNothing(string table) =>
        (await Sample.ClassifyAsync(table)).Findings.Categories.ShouldBeEmpty();

    [Theory]
    [InlineData("name,price\nChan Tai Man,12\nMaria da Silva,15\n", "person_name")]
    [InlineData("address,n\n深圳市南山区科技路1号,1\n九龍旺角彌敦道1號,2\n", "address")]
    public async Task Classify_GenericHeaderOverFittingValues_IsItsCategory(string table, string category) =>
        (await Sample.ClassifyAsync(table)).Findings.Categories.ShouldHaveSingleItem().Id.ShouldBe(category);

    [Theory]
    [InlineData("身份證號碼", "50000001", "mo_bir", Tier.B)]
    [InlineData("證件號碼", "H00000001", "travel_permit", Tier.B)]
    [InlineData("护照号", "E00000001", "passport", Tier.B)]
    [InlineData("聯絡電話", "91000000", "mobile", Tier.B)]
    [InlineData("车牌号", "AB 1234", "vehicle", Tier.B)]
    [InlineData("诊断编码", "E11.9", "diagnosis", Tier.B)]
    [InlineData("病历号", "AB0000008", "medical_record_no", Tier.C)]
    public async Task Classify_ValueThatFitsItsHeader_IsSurerThanTheHeaderAlone(string header, string value, string category, Tier tier)
    {
        var finding = (await Sample.ClassifyAsync($"姓名,{header}\n张三,{value}\n李四,{value}\n")).Findings.Categories.First(found => found.Id != "person_name");

        (finding.Id, finding.Tier, finding.Count).ShouldBe((category, tier, 2));
    }

    [Fact]
    public async Task Classify_Fillers_AreNoValues()
    {
        var findings = (await Sample.ClassifyAsync("姓名,手机号\n张三,N/A\n李四,无\n王五,-\n")).Findings;

        findings.Categories.ShouldHaveSingleItem().Id.ShouldBe("person_name");
    }

    [Theory]
    [InlineData("宗教信仰", "无", "religion")]
    [InlineData("HIV", "none", "infectious_sensitive_disease")]
    public async Task Classify_DenialOfWhatIsSensitive_IsAValue(string header, string value, string category) =>
        (await Sample.ClassifyAsync($"姓名,{header}\n张三,{value}\n")).Findings.Categories.ShouldContain(found => found.Id == category);
}
