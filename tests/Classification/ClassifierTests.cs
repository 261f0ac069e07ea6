using System.Text;
using Baygate.Classification.Results;
using CsCheck;

namespace Baygate.Classification.Tests;

public class ClassifierTests
{
    private static readonly Gen<string> PlantedValue =
        from kind in Gen.Int[0, 4]
        from number in Gen.Int[100_000, 999_999]
        select kind switch
        {
            0 => Sample.ResidentId(new DateOnly(1950, 1, 1).AddDays(number % 20_000)),
            1 => Sample.HkId(number),
            2 => $"138{number}00",
            3 => $"planted{number}@example.com",
            _ => $"Planted{number} 先生",
        };

    [Fact]
    public async Task ToUtf8Json_OfATable_IsTheDocumentedForm()
    {
        var findings = (await Sample.ClassifyAsync("name,hkid\nAnn,A000000(3)\n")).Findings;

        Encoding.UTF8.GetString(findings.ToUtf8Json()).ShouldBe(
            """
            {"bytes":25,"verdict":"scanned","reason":null,"format":"csv","encoding":"us-ascii","records":1,"pictures":0,"persons":1,"personsBasis":"identifiers","sensitivePersons":1,"minors":0,"grade":"P3","gradeReason":"P3: hkid (sensitive personal information, PIPL art. 28; GB/T 43697-2024 general 3, JR/T 0197-2020 level 3).","importantDataCandidates":[],"ruleSet":"2026.4","categories":[{"id":"hkid","class":"SPI","spiCategory":"specificIdentity","count":1,"persons":1,"tier":"A","rules":["hkid"],"places":["hkid"],"samples":["A*******"]},{"id":"person_name","class":"PI","spiCategory":null,"count":1,"persons":1,"tier":"C","rules":["header"],"places":["name"],"samples":["A**"]}]}
            """);
    }

    [Fact]
    public async Task FromUtf8Json_OfToUtf8Json_IsTheSame()
    {
        var json = (await Sample.ClassifyAsync("姓名,身份证号\n张三,440106198501100002\n")).Findings.ToUtf8Json();

        Findings.FromUtf8Json(json).ToUtf8Json().ShouldBe(json);
    }

    [Fact]
    public void ToUtf8Json_OfAnyTableOrText_HoldsNoValueOfIt() =>
        Gen.Select(PlantedValue.Array[2, 12], Gen.Bool, Gen.Bool).Sample((values, isTable, hasHeader) =>
        {
            var header = hasHeader ? "客户姓名,备注,email\n" : "";
            var text = isTable
                ? header + string.Concat(values.Select(value => $"{value},{value},{value}\n"))
                : string.Join('\n', values);

            var json = Encoding.UTF8.GetString(Sample.ClassifyAsync(text).GetAwaiter().GetResult().Findings.ToUtf8Json());

            foreach (var value in values)
            {
                json.ShouldNotContain(value);
                json.ShouldNotContain(new string([.. value.Where(char.IsAsciiDigit)]));
            }
        });

    [Fact]
    public void Classify_StreamInPieces_GivesTheSameBytes() =>
        Gen.Select(PlantedValue.Array[2, 20], Gen.Int[1, 50]).Sample((values, piece) =>
        {
            var content = Encoding.UTF8.GetBytes("姓名,备注\n" + string.Concat(values.Select(value => $"张三,{value}\n")));

            var whole = Sample.ClassifyAsync(content).GetAwaiter().GetResult();
            var pieces = new Classifier(Sample.Options).ClassifyAsync(new PiecewiseStream(content, piece)).GetAwaiter().GetResult();

            pieces.Findings.ToUtf8Json().ShouldBe(whole.Findings.ToUtf8Json());
            pieces.Persons.ShouldBe(whole.Persons);
            pieces.SensitivePersons.ShouldBe(whole.SensitivePersons);
        });

    [Fact]
    public void Classify_AnyBytes_EndsWithAVerdict() =>
        Gen.Byte.Array[0, 2000].Sample(content => Judged(content));

    [Fact]
    public void Classify_AnyTextOfMeaningfulCharacters_EndsWithAVerdict() =>
        Gen.String[Gen.Char["01389HXA,;\"\n\r\t|.-+() @姓名身份证号０（\u200B\uFEFF"], 0, 400].Sample(text => Judged(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("\"\"")]
    [InlineData("@")]
    [InlineData("138-")]
    [InlineData("eyJ0-")]
    [InlineData("eyJ0.")]
    [InlineData("-----BEGIN ")]
    [InlineData("00:1")]
    [InlineData("tel 2")]
    [InlineData("粤B")]
    [InlineData("A000000(")]
    [InlineData("区路1号")]
    [InlineData("姓名王")]
    [InlineData("name:")]
    [InlineData("密码：a1b2")]
    [InlineData("://a:b")]
    [InlineData("_1-")]
    [InlineData("sk_live_")]
    [InlineData("护照1")]
    [InlineData("9 Queen's Road ")]
    [InlineData("Rua A ")]
    [InlineData("1.23456,")]
    [InlineData("<<1")]
    public void Classify_OneThingOverAndOver_EndsWithAVerdict(string unit) =>
        Judged(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, (2 << 20) / unit.Length))));

    [Fact]
    public async Task Classify_Progress_EndsAtTheLengthOfTheFile()
    {
        var reports = new List<long>();
        var content = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("nothing of note here\n", 50_000)));

        await new Classifier(Sample.Options).ClassifyAsync(
            new MemoryStream(content), new ImmediateProgress(reports.Add), TestContext.Current.CancellationToken);

        reports.ShouldBeInOrder();
        reports[^1].ShouldBe(content.Length);
    }

    [Fact]
    public async Task Classify_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(
            () => new Classifier(Sample.Options).ClassifyAsync(new MemoryStream([65, 66]), null, cancelled.Token));
    }

    [Fact]
    public async Task Classify_AnotherKey_GivesOtherHashes()
    {
        var content = Encoding.ASCII.GetBytes("call 13800000000");
        var other = Sample.Options with { PersonHashKey = new byte[ClassifierOptions.PersonHashKeyLength] };

        (await Sample.ClassifyAsync(content)).Persons.ShouldNotBe((await Sample.ClassifyAsync(content, other)).Persons);
    }

    [Fact]
    public async Task Classify_PersonInTableAndText_IsTheSamePerson()
    {
        var table = await Sample.ClassifyAsync("姓名,证件\n张三,440106 19850110 0002\n");
        var text = await Sample.ClassifyAsync("身份证号：440106198501100002");

        table.Persons.ShouldBe(text.Persons);
    }

    [Fact]
    public void Classifier_KeyOfAnotherLength_Throws() =>
        Should.Throw<ArgumentException>(() => new Classifier(Sample.Options with { PersonHashKey = new byte[16] }));

    private static void Judged(byte[] content)
    {
        var result = Sample.ClassifyAsync(content).GetAwaiter().GetResult();

        result.Findings.Bytes.ShouldBe(content.Length);
        (result.Findings.Reason is null).ShouldBe(result.Findings.Verdict == Verdict.Scanned);
        (result.Findings.Persons ?? 0).ShouldBe(result.Persons.Count);
    }
}
