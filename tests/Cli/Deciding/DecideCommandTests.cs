using System.Text;
using System.Text.Json;

namespace Baygate.Cli.Tests.Deciding;

public sealed class DecideCommandTests : IDisposable
{
    private const string Secret = """{"origin":"CN-GBA9:Shenzhen","destination":"HK","stateSecret":true}""";
    private const string Unknown = """{"origin":"CN-GBA9:Shenzhen","destination":"HK"}""";
    private const string WithoutPersons = """
        {"origin":"HK","destination":"MO","stateSecret":false,"coreData":false,"recipientOnRestrictedList":false,"foreignAuthorityRequest":false,"containsPi":false}
        """;

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Decide_Json_IsTheDecisionAsPublished()
    {
        JsonElement decision = (await _cli.RunAsync("decide", _cli.Write("facts.json", Secret), "--json")).ShouldSucceed().Json;

        decision.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["outcome", "mechanisms", "exemption", "citations", "duties", "missing", "signoffs", "warnings", "approvals", "trace", "rulebook"]);
        decision.GetProperty("outcome").GetString().ShouldBe("DENY");
    }

    [Theory]
    [InlineData("en", "Outcome: Denied", "State secret")]
    [InlineData("zh-Hans", "结论: 禁止", "国家秘密")]
    [InlineData("zh-Hant", "結論: 禁止", "國家秘密")]
    [InlineData("pt", "Resultado: Recusado", "Segredo de Estado")]
    public async Task Decide_ForPeople_IsInTheirLanguageWithTheArticle(string language, string outcome, string title)
    {
        string text = (await _cli.RunAsync("decide", _cli.Write("facts.json", Secret), "--lang", language)).ShouldSucceed().Output;

        text.ShouldContain(outcome);
        text.ShouldContain($"{title} [T2-1: DSL 53");
    }

    [Fact]
    public async Task Decide_FactsMissing_NamesThemInWords() =>
        (await _cli.RunAsync("decide", _cli.Write("facts.json", Unknown))).ShouldSucceed().Output
            .ShouldContain("stateSecret: whether a state secret is in it");

    [Theory]
    [InlineData("2024-03-21", "HUMAN_REVIEW")]
    [InlineData("2026-06-01", "NOT_REGULATED")]
    public async Task Decide_On_IsTheLawOfThatDay(string day, string outcome)
    {
        string facts = WithoutPersons.Replace("\"HK\"", "\"CN-GBA9:Shenzhen\"", StringComparison.Ordinal).Trim()[..^1]
            + ""","decisionDate":"2026-01-01","importantDataStatus":"none","hgrMaterialOrInfo":false}""";

        (await _cli.RunAsync("decide", _cli.Write("facts.json", facts), "--on", day, "--json")).ShouldSucceed().Json
            .GetProperty("outcome").GetString().ShouldBe(outcome);
    }

    [Fact]
    public async Task Decide_NoFacts_SaysWhichKeyIsWrong()
    {
        CliResult result = await _cli.RunAsync("decide", _cli.Write("facts.json", """{"origin":"Hong Kong"}"""));

        result.ExitCode.ShouldBe(ExitCodes.No);
        result.Error.ShouldContain("error facts.value: origin:");
    }

    [Theory]
    [InlineData("decide")]
    [InlineData("decide", "facts.json", "--stdin")]
    [InlineData("decide", "facts.json", "--on", "tomorrow")]
    [InlineData("decide", "facts.json", "--lang", "fr")]
    public async Task Decide_WrongUsage_ExitsWithTwo(params string[] arguments) =>
        (await _cli.RunAsync(arguments)).ExitCode.ShouldBe(ExitCodes.WrongUsage);

    [Fact]
    public async Task Decide_Lines_AreAnsweredInOrder()
    {
        _cli.Input = Encoding.UTF8.GetBytes($"\uFEFF{Secret}\n{Unknown}\r\n\n{WithoutPersons.ReplaceLineEndings("")}");

        CliResult result = await _cli.RunAsync("decide", "--stdin");

        result.ExitCode.ShouldBe(ExitCodes.Yes);
        Outcomes(result).ShouldBe(["DENY", "NEEDS_INFO", "NOT_REGULATED"]);
    }

    [Theory]
    [InlineData("not json", "facts.json")]
    [InlineData("[]", "facts.json")]
    [InlineData("""{"origin":"HK"} {}""", "facts.json")]
    [InlineData("""{"origin":"HK","origin":"MO"}""", "facts.json")]
    [InlineData("""{"destinatoin":"HK"}""", "facts.unknownKey")]
    [InlineData("""{"ytdSpiPersons":-1}""", "facts.value")]
    [InlineData("""{"decisionDate":"2026-02-30"}""", "facts.value")]
    [InlineData("""{"ytdSpiPersons":99999999999999999999}""", "facts.value")]
    public async Task Decide_BadLine_IsAnsweredByErrorsAndTheRunGoesOn(string line, string code)
    {
        _cli.Input = Encoding.UTF8.GetBytes($"{Secret}\n{line}\n{Secret}\n");

        CliResult result = await _cli.RunAsync("decide", "--stdin");

        result.ExitCode.ShouldBe(ExitCodes.No);
        JsonElement[] answers = Lines(result);
        answers.Length.ShouldBe(3);
        answers[1].GetProperty("line").GetInt32().ShouldBe(2);
        answers[1].GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe(code);
        answers[2].GetProperty("outcome").GetString().ShouldBe("DENY");
    }

    [Fact]
    public async Task Decide_InvalidUtf8_IsAnsweredByAnError()
    {
        _cli.Input = [.. "{\"purpose\":\""u8, 0xC3, 0x28, .. "\"}\n"u8];

        Lines(await _cli.RunAsync("decide", "--stdin")).ShouldHaveSingleItem().TryGetProperty("errors", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Decide_LineWithoutEnd_IsAnsweredByAnErrorAndTheRunGoesOn()
    {
        _cli.Input = Encoding.UTF8.GetBytes($"{{\"purpose\":\"{new string('a', 3 << 20)}\"}}\n{Secret}\n");

        JsonElement[] answers = Lines(await _cli.RunAsync("decide", "--stdin"));

        answers.Length.ShouldBe(2);
        answers[0].GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("facts.tooLong");
        answers[1].GetProperty("outcome").GetString().ShouldBe("DENY");
    }

    [Fact]
    public async Task Decide_Note_IsNamedInAWarning()
    {
        _cli.Input = Encoding.UTF8.GetBytes("""{"id":"case 7","origin":"HK"}""");

        Lines(await _cli.RunAsync("decide", "--stdin")).ShouldHaveSingleItem().GetProperty("warnings").EnumerateArray()
            .Select(warning => warning.GetString()).ShouldContain("facts.note: id is not a fact and was not looked at");
    }

    [Fact]
    public async Task Decide_SameLineTwice_GivesTheSameBytes()
    {
        _cli.Input = Encoding.UTF8.GetBytes($"{Unknown}\n{Unknown}\n");

        string[] lines = (await _cli.RunAsync("decide", "--stdin")).Output.TrimEnd('\n').Split('\n');

        lines[1].ShouldBe(lines[0]);
    }

    private static JsonElement[] Lines(CliResult result) =>
        [.. result.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];

    private static IEnumerable<string?> Outcomes(CliResult result) => Lines(result).Select(line => line.GetProperty("outcome").GetString());
}
