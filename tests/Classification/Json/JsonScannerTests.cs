using System.Text;
using System.Text.Json;
using Baygate.Classification.Results;
using CsCheck;

namespace Baygate.Classification.Tests.Json;

public class JsonScannerTests
{
    private const string Patients =
        """
        {"source":"ward 3","patients":[
          {"name":"张三","idCard":"440106198501100002","visits":[{"date":"2026-01-01","diagnosis":"flu"},{"diagnosis":"cold"}]},
          {"name":"李四","idCard":"44030519900101000X","phones":[{"type":"home","number":"13800000000"},{"type":"work","number":"13900000000"}]},
          {"name":"\u738b\u4e94","id\u0043ard":"440402198603120005","visits":[]}
        ]}
        """;

    [Fact]
    public async Task Classify_NestedRecords_CountsEachPersonOnce()
    {
        var findings = (await Sample.ClassifyAsync(Patients)).Findings;

        (findings.Format, findings.Verdict, findings.Records).ShouldBe(("json", Verdict.Scanned, 8));
        (findings.Persons, findings.PersonsBasis, findings.SensitivePersons).ShouldBe((3, PersonsBasis.Identifiers, 3));
        Finding(findings, "diagnosis").Persons.ShouldBe(1);
        Finding(findings, "mobile").Persons.ShouldBe(1);
        Finding(findings, "person_name").Places.ShouldBe(["$.patients[*].name"]);
        Finding(findings, "diagnosis").Places.ShouldBe(["$.patients[*].visits[*].diagnosis"]);
    }

    [Theory]
    [InlineData("""[{"mobile":"13800000000"},{"mobile":"13900000000"},{"mobile":"13800000000"}]""", 2)]
    [InlineData("""{"mobiles":["13800000000","13900000000","13700000000","13600000000","13500000000"]}""", 5)]
    [InlineData("""{"idCard":"440106198501100002","mobiles":["13800000000","13900000000"]}""", 1)]
    [InlineData("""{"440106198501100002":{"diagnosis":"flu"},"44030519900101000X":{"diagnosis":"cold"}}""", 2)]
    [InlineData("""{"13800000000":"Ann","13900000000":"Bob"}""", 2)]
    [InlineData("""{"a@example.com":["x"],"b@example.com":["y"]}""", 2)]
    [InlineData("""[["name","mobile"],["Ann","13800000000"],["Bob","13900000000"]]""", 2)]
    [InlineData("""{"buyer":{"idCard":"440106198501100002"},"seller":{"idCard":"44030519900101000X"}}""", 2)]
    [InlineData("""{"name":"Ann","phones":[{"number":"13800000000"},{"number":"13900000000"}]}""", 1)]
    [InlineData("""{"rows":[{"diagnosis":"flu"},{"diagnosis":"flu"}]}""", 2)]
    [InlineData("""{"mobile":"13800000000","rows":[{"diagnosis":"flu"},{"diagnosis":"flu"}]}""", 1)]
    [InlineData("""{"items":[{"sku":"A-100","qty":3}],"total":12.5}""", 0)]
    public async Task Classify_Json_CountsPersons(string json, int persons) =>
        (await Sample.ClassifyAsync(json)).Findings.Persons.ShouldBe(persons);

    [Theory]
    [InlineData("""{"mobile":"1380000\u0030000"}""", "mobile", "$.mobile")]
    [InlineData("""{"x":{"phone":{"number":13800000000}}}""", "mobile", "$.*.phone.number")]
    [InlineData("""{"张三":{"note":"13800000000"}}""", "mobile", "$.*.note")]
    [InlineData("""{"a":1,"a":2,"mobile":"x","mobile":"13800000000"}""", "mobile", "$.mobile")]
    [InlineData("""{"customers":[{"fullName":{"first":"Ann","last":"Chan"}}]}""", "person_name", "$.customers[*].fullName.first")]
    public async Task Classify_Value_IsFoundAtItsPath(string json, string category, string place) =>
        Finding((await Sample.ClassifyAsync(json)).Findings, category).Places[0].ShouldBe(place);

    [Theory]
    [InlineData("{\"mobile\":\"13800000000\"}\n{\"mobile\":\"13900000000\"}\n", "ndjson", 2)]
    [InlineData("{\"mobile\":\"13800000000\"} \r\n\r\n {\"mobile\":\"13900000000\"}", "ndjson", 2)]
    [InlineData("{\"mobile\":\"13800000000\"}\n", "json", 1)]
    public async Task Classify_Lines_AreRecords(string text, string format, int records)
    {
        var findings = (await Sample.ClassifyAsync(text)).Findings;

        (findings.Format, findings.Records, findings.Persons).ShouldBe((format, records, records));
    }

    [Theory]
    [InlineData("{\"mobile\":\"13800000000\"", "json_truncated")]
    [InlineData("{\"mobile\":\"138", "json_truncated")]
    [InlineData("[{\"a\":1},", "json_truncated")]
    [InlineData("{\"a\":1}\n{\"b\":tr", "json_truncated")]
    [InlineData("{\"a\":1}}", "json_invalid")]
    [InlineData("{\"a\":01}", "json_invalid")]
    [InlineData("{\"a\":1,}", "json_invalid")]
    [InlineData("{\"a\":\"\\ud800\"}", "json_invalid")]
    [InlineData("{\"a\":1}\nplain words", "json_invalid")]
    public async Task Classify_DamagedJson_IsUnscannable(string json, string code)
    {
        var findings = (await Sample.ClassifyAsync(json)).Findings;

        findings.Verdict.ShouldBe(Verdict.Unscannable);
        findings.Reason.ShouldStartWith($"{code}: ");
    }

    [Fact]
    public async Task Classify_DeepNesting_IsUnscannable() =>
        (await Sample.ClassifyAsync(string.Concat(Enumerable.Repeat("{\"a\":[", 100_000)))).Findings.Reason.ShouldStartWith("limit_depth: ");

    [Fact]
    public async Task Classify_StringBeyondTheLimit_IsUnscannable() =>
        (await Sample.ClassifyAsync($$"""{"a":"{{new string('x', 3 << 20)}}"}""")).Findings.Reason.ShouldStartWith("limit_record: ");

    [Fact]
    public async Task Classify_PersonByPhoneAndByIdAndPhone_IsOne()
    {
        var findings = (await Sample.ClassifyAsync(
            """[{"mobile":"13800000000"},{"mobile":"13800000000","idCard":"440106198501100002"},{"mobile":"13900000000"}]""")).Findings;

        (findings.Persons, findings.SensitivePersons).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Classify_MeasuredNumbersUnderAnUnknownName_AreNoTelephones()
    {
        var random = new Random(4);
        var lines = string.Concat(Enumerable.Range(0, 40).Select(_ => $"{{\"volume\":{random.Next(51_000_000, 69_000_000)},\"k\":1}}\n"));

        (await Sample.ClassifyAsync(lines)).Findings.Categories.ShouldBeEmpty();
    }

    [Fact]
    public async Task Classify_PhoneOfTwoPersons_StandsForNeither()
    {
        var findings = (await Sample.ClassifyAsync(
            """
            [{"mobile":"13800000000"},{"mobile":"13800000000","idCard":"440106198501100002"},{"mobile":"13800000000","idCard":"44030519900101000X"}]
            """)).Findings;

        findings.Persons.ShouldBe(3);
    }

    [Fact]
    public void Classify_AnyDocument_FindsWhatIsPlantedAndShowsNoneOfIt() =>
        Gen.Select(Documents(3), Gen.Int[1950, 2010]).Sample((shape, year) =>
        {
            var id = Sample.ResidentId(new DateOnly(year, 1, 1));
            var json = JsonSerializer.Serialize(Plant(shape, id));

            var findings = Sample.ClassifyAsync(json.StartsWith('"') ? $"[{json}]" : json).GetAwaiter().GetResult().Findings;

            findings.Persons.ShouldBe(1);
            Encoding.UTF8.GetString(findings.ToUtf8Json()).ShouldNotContain(id);
        });

    [Fact]
    public void Classify_MutatedJson_EndsWithAVerdict()
    {
        var content = Encoding.UTF8.GetBytes(Patients);
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

    // The shape of a document: the way to its one value.
    private static Gen<string> Documents(int depth) => Gen.String[Gen.Char["okn"], 1, 4 * depth];

    private static object Plant(string shape, string value)
    {
        object planted = value;
        foreach (var step in shape)
        {
            planted = step switch
            {
                'o' => new Dictionary<string, object> { ["备注"] = "x", ["idCard"] = planted },
                'k' => new Dictionary<string, object> { ["unknown"] = planted, ["n"] = 1 },
                _ => new[] { planted, 12 },
            };
        }

        return planted;
    }
}
