using System.Globalization;
using Baygate.Classification.Results;

namespace Baygate.Classification.Tests.Records;

/// <summary>What the values of a column without a telling header say of each other.</summary>
public class ColumnMajorityTests
{
    private const int Rows = 1000;

    // A fit by chance is one of a hundred thousand columns; the seeds are fixed.
    [Theory]
    [InlineData("99999999", 7)]
    [InlineData("99999999", 8)]
    [InlineData("99999999999", 9)]
    [InlineData("199999999999", 10)]
    [InlineData("9999999999999999", 11)]
    [InlineData("999999999999999999", 12)]
    [InlineData("MR9999999", 13)]
    [InlineData("EA9999999", 14)]
    [InlineData("AA9999999", 15)]
    [InlineData("A9999999", 16)]
    [InlineData("A99999999", 17)]
    [InlineData("9A9A9A9A9A9A9A9A9A", 18)]
    [InlineData("AAA9999", 19)]
    public async Task Classify_ColumnOfRandomCodes_HoldsNobody(string form, int seed)
    {
        var random = new Random(seed);
        var table = string.Concat(Enumerable.Range(0, Rows).Select(_ => $"{Code(form, random)},{Code("9.99", random)}\n"));

        (await Sample.ClassifyAsync("code,x\n" + table)).Findings.Categories.ShouldBeEmpty();
        (await Sample.ClassifyAsync(table)).Findings.Categories.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("mobile", "59999999", "69999999", "69999999")]
    [InlineData("mobile", "46999999", "69999999", "52999999")]
    [InlineData("mo_bir", "19999999", "59999999", "79999999")]
    [InlineData("passport", "E99999999", "EA9999999", "EC9999999")]
    [InlineData("travel_permit", "H99999999", "M99999999", "M9999999999")]
    [InlineData("travel_permit", "C99999999", "CA9999999", "W99999999")]
    [InlineData("diagnosis", "E99.9", "J99.9", "I99.9")]
    [InlineData("vehicle", "KB 9999", "KL 999", "XY 9999")]
    public async Task Classify_ColumnOfOneForm_IsItsCategory(string category, params string[] forms)
    {
        var random = new Random(1);
        var table = string.Concat(Enumerable.Range(0, 40).Select(row => $"{Code(forms[row % forms.Length], random)},2.5\n"));

        var finding = (await Sample.ClassifyAsync(table)).Findings.Categories.ShouldHaveSingleItem();

        (finding.Id, finding.Tier, finding.Count).ShouldBe((category, Tier.C, 40));
    }

    [Fact]
    public async Task Classify_ColumnOfOldResidentIdsOfOneProvince_IsFound()
    {
        var random = new Random(2);
        var table = string.Concat(Enumerable.Range(0, 20).Select(_ => $"4401{random.Next(2, 9):00}{random.Next(50, 98)}{random.Next(1, 13):00}{random.Next(1, 29):00}{random.Next(1000):000},x\n"));

        (await Sample.ClassifyAsync("value,kind\n" + table)).Findings.Categories.ShouldHaveSingleItem().Id.ShouldBe("cn_resident_id");
    }

    [Theory]
    [InlineData("bytes")]
    [InlineData("volume")]
    [InlineData("成交量")]
    public async Task Classify_ColumnOfMeasuredNumbers_HoldsNoTelephones(string header)
    {
        var random = new Random(3);
        var table = string.Concat(Enumerable.Range(0, 40).Select(_ => $"{random.Next(51_000_000, 69_000_000)},x\n"));

        (await Sample.ClassifyAsync($"{header},kind\n{table}")).Findings.Categories.ShouldBeEmpty();
    }

    [Fact]
    public async Task Classify_TelephonesAndRowNumbersBelowHeadersThatMeanOthersToo_AreNotTaken()
    {
        var findings = (await Sample.ClassifyAsync("序號,姓名,联系人,申请人编号\n1,陈大文,13800000000,A00017\n2,李小明,13900000000,A00018\n")).Findings;

        findings.Categories.Select(category => (category.Id, category.Count)).ShouldBe([("mobile", 2L), ("person_name", 2L)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("姓名,手机号\n陈大文,13800000000\n合计,\n", "person_name", 1)]
    [InlineData("姓名,电话\n陈大文,13800000000/13900000000\n", "mobile", 2)]
    [InlineData("Nome,Idade\nJoão Xavier,8 anos\nAna Rosário,30 anos\n", "date_of_birth", 2)]
    [InlineData("Nome,Idade\nJoão Xavier,8 anos\nAna Rosário,30 anos\n", "under_14", 1)]
    [InlineData("姓名,年龄\n陈大文,18个月\n李小明,18\n", "under_14", 1)]
    public async Task Classify_CellsOfATable_CountsWhatTheyAre(string table, string category, int count) =>
        (await Sample.ClassifyAsync(table)).Findings.Categories.Single(found => found.Id == category).Count.ShouldBe(count);

    [Fact]
    public async Task Classify_TelephonesInOneCell_AreNoLandlines() =>
        (await Sample.ClassifyAsync("姓名,电话\n陈大文,13800000000/13900000000\n")).Findings.Categories.ShouldNotContain(found => found.Id == "landline");

    [Fact]
    public async Task Classify_ColumnOfNames_CountsRowsAsPersons()
    {
        string[] names = ["张伟", "王秀英", "李娜", "陈大文", "欧阳锋", "黄志强", "林小燕", "周建国"];

        var findings = (await Sample.ClassifyAsync(string.Concat(names.Select((name, row) => $"{1000 + row},{name}\n")))).Findings;

        findings.Categories.ShouldHaveSingleItem().Id.ShouldBe("person_name");
        (findings.Persons, findings.PersonsBasis).ShouldBe((8, PersonsBasis.Rows));
    }

    [Fact]
    public async Task Classify_ColumnOfAddressesAlone_IsFoundFromItsFirstRow()
    {
        var table = string.Concat(Enumerable.Range(1, 8).Select(number => $"深圳市南山区科技路{number}号,x\n"));

        var finding = (await Sample.ClassifyAsync(table)).Findings.Categories.ShouldHaveSingleItem();

        (finding.Id, finding.Count).ShouldBe(("address", 8));
    }

    [Theory]
    [InlineData("20240000")]
    [InlineData("61000000")]
    public async Task Classify_NumbersInOrder_AreNoTelephones(string first)
    {
        var start = int.Parse(first, CultureInfo.InvariantCulture);
        var table = string.Concat(Enumerable.Range(0, Rows).Select(row => $"{start + (7001 * row)},1\n"));

        (await Sample.ClassifyAsync(table)).Findings.Categories.ShouldBeEmpty();
    }

    [Fact]
    public async Task Classify_Dates_AreNoTelephones()
    {
        var table = string.Concat(Enumerable.Range(0, Rows).Select(row => $"{Sample.Today.AddDays(-(row * 7919 % 9000)):yyyyMMdd},1\n"));

        (await Sample.ClassifyAsync(table)).Findings.Categories.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("order_no")]
    [InlineData("sku")]
    [InlineData("batch")]
    [InlineData("qty")]
    public async Task Classify_DigitsUnderAnotherName_AreNoTelephones(string header)
    {
        var random = new Random(3);
        var table = string.Concat(Enumerable.Range(0, 40).Select(_ => $"{Code("69999999", random)},1\n"));

        (await Sample.ClassifyAsync($"{header},n\n{table}")).Findings.Categories.ShouldBeEmpty();
    }

    [Fact]
    public async Task Classify_CardsAmongCodesOfTheirShape_AreNone()
    {
        var random = new Random(4);
        var table = string.Concat(Enumerable.Range(0, 20).Select(row => $"{(row % 4 == 0 ? "4000000000000002" : Code("2999999999999999", random))},1\n"));

        (await Sample.ClassifyAsync(table)).Findings.Categories.ShouldBeEmpty();
    }

    [Fact]
    public async Task Classify_CardsBesideCodesOfOtherShapes_AreCards()
    {
        var table = string.Concat(Enumerable.Range(0, 20).Select(row => $"{(row % 2 == 0 ? "4000000000000002" : "AB12345")},1\n"));

        (await Sample.ClassifyAsync(table)).Findings.Categories.ShouldHaveSingleItem().Count.ShouldBe(10);
    }

    [Fact]
    public async Task Classify_BeyondTheFirstRecords_TheColumnStaysWhatItIs()
    {
        var random = new Random(5);
        var table = string.Concat(Enumerable.Range(0, 30_000).Select(_ => $"{Code("69999999", random)},{Code("EA9999999", random)}\n"));

        var finding = (await Sample.ClassifyAsync(table)).Findings.Categories.ShouldHaveSingleItem();

        (finding.Id, finding.Count).ShouldBe(("mobile", 30_000));
    }

    [Fact]
    public async Task Classify_JsonRecords_AreColumnsToo()
    {
        var random = new Random(6);
        var records = string.Join(',', Enumerable.Range(0, 40).Select(_ => $$"""{"a":"{{Code("69999999", random)}}","b":"{{Code("MR9999999", random)}}"}"""));

        (await Sample.ClassifyAsync($"[{records}]")).Findings.Categories.ShouldHaveSingleItem().Id.ShouldBe("mobile");
    }

    private static string Code(string form, Random random) => string.Concat(form.Select((character, place) => character switch
    {
        '9' => (char)('0' + random.Next(10)),
        _ => form[0] == 'A' && character == 'A' || form.Contains("9A") ? (char)('A' + random.Next(26)) : character,
    }));
}
