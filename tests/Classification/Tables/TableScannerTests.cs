using Baygate.Classification.Results;
using CsCheck;

namespace Baygate.Classification.Tests.Tables;

public class TableScannerTests
{
    private const string Customers =
        "客户姓名,证件号码,手机号,备注\n" +
        "张三,440106198501100002,13800000000,\n" +
        "李四,A000000(3),13900000000,\"又电 138-0000-0001\n第二行\"\n" +
        "王五,,13700000000,\n" +
        "张三,440106198501100002,13600000000,\n";

    [Fact]
    public async Task Classify_Customers_FindsEachCategory()
    {
        var findings = (await Sample.ClassifyAsync(Customers)).Findings;

        findings.Format.ShouldBe("csv");
        findings.Records.ShouldBe(4);
        findings.Categories.Select(category => (category.Id, category.Count, category.Persons, category.Tier)).ShouldBe(
        [
            ("cn_resident_id", 2, 1, Tier.A),
            ("hkid", 1, 1, Tier.A),
            ("mobile", 5, 3, Tier.B),
            ("person_name", 4, 3, Tier.C),
        ]);
        findings.Categories[2].Places.ShouldBe(["手机号", "备注"]);
    }

    [Fact]
    public async Task Classify_NumbersOfManyKinds_FindsNothing()
    {
        var rows = Enumerable.Range(0, 1000).Select(row =>
            $"2026-09-01T08:00:{row % 60:D2}.{row:D3}+08:00,{20260901 + row},{1_000_000_000 + (row * 7919)},{row * 1234.56:F2},v10.{row}.4.1,SKU-{row:D8}\n");

        var findings = (await Sample.ClassifyAsync("sampled_at,batch,order_no,total,firmware,sku\n" + string.Concat(rows))).Findings;

        findings.Categories.ShouldBeEmpty();
        findings.Persons.ShouldBe(0);
    }

    // Rows without quotes are searched for the fields that may hold something; rows with quotes are read value by value.
    [Fact]
    public Task Classify_RowsWithAndWithoutQuotes_FindsTheSame()
    {
        string[] usual =
        [
            "", "", "1", "ok", "731.19", "202603000000000194", "13800000000", "440305199102110006", "A000000(3)", "6222 0212 3456 7894", "a@b.example.com", "密码：hunter2x",
            "电话 13800000000 或 a@b.example.com", "Mr Chan Tai Man", "张三 13900000000", "10.1.2.3", "00:1A:2B:3C:4D:5E", "护照号 E12345678", "粤B 12345", "2026-03-01 08:00:03.249", "１３８００００００００",
        ];
        // More than the records that are kept back until the columns are known.
        var filler = string.Concat(Enumerable.Repeat("plain,,words,7\n", 5000));
        return Gen.Int[0, usual.Length - 1].Select(index => usual[index]).Array[4].Array[1, 60].SampleAsync(
            async rows =>
            {
                var plain = await Sample.ClassifyAsync($"memo,手机号,remark,value\n{filler}" + string.Concat(rows.Select(row => string.Join(',', row) + "\n")));
                var quoted = await Sample.ClassifyAsync($"memo,手机号,remark,value\n{filler}" + string.Concat(rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell}\"")) + "\n")));

                (plain.Findings with { Bytes = 0 }).ToUtf8Json().ShouldBe((quoted.Findings with { Bytes = 0 }).ToUtf8Json());
            },
            iter: 100);
    }

    [Fact]
    public async Task Classify_EmailsInAnyColumn_TellPersonsApart()
    {
        var findings = (await Sample.ClassifyAsync("memo,qty\nask user1@example.com,1\nask user2@example.com,2\n")).Findings;

        (findings.Persons, findings.PersonsBasis).ShouldBe((2, PersonsBasis.Identifiers));
    }

    [Fact]
    public async Task Classify_Customers_CountsPersonsByTheirBestIdentifier()
    {
        var findings = (await Sample.ClassifyAsync(Customers)).Findings;

        (findings.Persons, findings.PersonsBasis, findings.SensitivePersons).ShouldBe((3, PersonsBasis.Identifiers, 2));
    }

    [Fact]
    public async Task Classify_IdNumbersHeldNotToBeSensitive_AreOrdinary()
    {
        var content = System.Text.Encoding.UTF8.GetBytes(Customers);

        var findings = (await Sample.ClassifyAsync(content, Sample.Options with { IdNumberIsSpi = false })).Findings;

        (findings.SensitivePersons, findings.Grade).ShouldBe((0, Grade.P2));
    }

    [Theory]
    [InlineData("name,dob,diagnosis\nAnn,1980-01-01,flu\nAnn,1980-01-01,cold\nAnn,1981-01-01,flu\n", 2, PersonsBasis.Identifiers)]
    [InlineData("name,diagnosis\nAnn,flu\nAnn,flu\nBob,flu\n", 3, PersonsBasis.Rows)]
    [InlineData("passport_no,name\nMA0000001,Ann\nma-0000001,Ann\nN/A,Bob\nN/A,Eve\n", 3, PersonsBasis.Rows)]
    [InlineData("email,name\na@example.com,Ann\nA@EXAMPLE.COM,Ann\n", 1, PersonsBasis.Identifiers)]
    [InlineData("machine,temperature\nm1,20.5\nm2,21.5\n", 0, null)]
    [InlineData("device_id,temperature\nd1,20.5\nd2,21.5\n", 0, null)]
    [InlineData("bank_code,city\n102581000005,Guangzhou\n105584000005,Shenzhen\n", 0, null)]
    public async Task Classify_Table_CountsPersons(string table, int persons, PersonsBasis? basis)
    {
        var findings = (await Sample.ClassifyAsync(table)).Findings;

        (findings.Persons, findings.PersonsBasis).ShouldBe((persons, basis));
    }

    [Fact]
    public async Task Classify_RowsOfTwoFiles_AreDifferentPersons()
    {
        var first = await Sample.ClassifyAsync("name,diagnosis\nAnn,flu\n");
        var second = await Sample.ClassifyAsync("name,diagnosis\nBob,flu\n");

        first.Persons.Union(second.Persons).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Classify_Minors_AreCountedSensitiveAndGradedP4()
    {
        var child = Sample.ResidentId(new DateOnly(2016, 2, 29));

        var findings = (await Sample.ClassifyAsync($"证件号码,生日\n{child},2016-02-29\n,2015-01-01\n440106198501100002,1985-01-10\n")).Findings;

        (findings.Minors, findings.SensitivePersons, findings.Grade).ShouldBe((2, 3, Grade.P4));
        findings.Categories.ShouldContain(category => category.Id == "under_14" && category.SpiCategory == SpiCategory.Minor);
    }

    [Theory]
    [InlineData("温度,压力\n20,30\n21,31\n", Grade.P1)]
    [InlineData("姓名,部门\n张三,销售\n", Grade.P2)]
    [InlineData("姓名,诊断\n张三,感冒\n", Grade.P3)]
    [InlineData("姓名,艾滋病\n张三,阴性\n", Grade.P4)]
    [InlineData("姓名,指纹\n张三,xx\n", Grade.P4)]
    [InlineData("nome completo;palavra-passe\nAna;segredo\n", Grade.P4)]
    public async Task Classify_Table_GetsTheHighestGradeWithItsReason(string table, Grade grade)
    {
        var findings = (await Sample.ClassifyAsync(table)).Findings;

        findings.Grade.ShouldBe(grade);
        findings.GradeReason.ShouldStartWith($"{grade}: ");
    }

    [Theory]
    [InlineData("a\tb\n1\t13800000000\n2\t13900000000\n", "tsv")]
    [InlineData("a;b\n1;13800000000\n2;13900000000\n", "delimited")]
    [InlineData("a|b\r\n1|13800000000\r\n2|13900000000\r\n", "delimited")]
    [InlineData("手机号\n13800000000\n13900000000\n", "csv")]
    [InlineData("Dear all,\nplease call 13800000000, or\n13900000000.\n", "text")]
    public async Task Classify_Delimiter_IsFoundByContent(string text, string format)
    {
        var findings = (await Sample.ClassifyAsync(text)).Findings;

        findings.Format.ShouldBe(format);
        findings.Categories.ShouldHaveSingleItem().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Classify_TableWithoutHeader_ReadsTheFirstRowTooAndNamesNumbers()
    {
        var findings = (await Sample.ClassifyAsync("张三,13800000000\n李四,13900000000\n")).Findings;

        findings.Records.ShouldBe(2);
        findings.Categories.ShouldHaveSingleItem().Places.ShouldBe(["column 2"]);
    }

    [Fact]
    public async Task Classify_OnlyAHeader_IsATableWithoutPersons()
    {
        var findings = (await Sample.ClassifyAsync("姓名,手机号,身份证号\n")).Findings;

        (findings.Records, findings.Persons, findings.Grade).ShouldBe((0, 0, Grade.P1));
    }

    [Theory]
    [InlineData("客户名单\n姓名,手机号,地址\n张三,13800000000,深圳\n")]
    [InlineData("sep=;\nname;email;address\nAnn;a@example.com;Macau\n")]
    [InlineData("报表,2026-11-23,,\n联系13900000000\n姓名,手机号,诊断\n张三,13800000000,无\n")]
    public async Task Classify_TitleAboveTheHeader_IsStillATableWithItsHeader(string table)
    {
        var findings = (await Sample.ClassifyAsync(table)).Findings;

        findings.Categories.ShouldContain(category => category.Id == "person_name" && category.Count == 1);
    }

    [Fact]
    public async Task Classify_IdentifierAboveTheHeader_IsFound()
    {
        var findings = (await Sample.ClassifyAsync("联系13900000000\n姓名,手机号,诊断\n张三,13800000000,无\n")).Findings;

        findings.Categories.ShouldContain(category => category.Id == "mobile" && category.Count == 2);
    }
}
