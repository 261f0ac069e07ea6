using System.Text;

namespace Baygate.Cli.Tests.Scanning;

public sealed class CheckCommandTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Check_ValidValue_SaysSo()
    {
        var json = (await _cli.RunAsync("check", "cn_resident_id", "440106 19850110 0002", "--json")).ShouldSucceed().Json;

        json.GetProperty("result").GetString().ShouldBe("valid");
        json.GetProperty("tier").GetString().ShouldBe("A");
    }

    [Theory]
    [InlineData("cn_resident_id", "440106198501100003", "invalid")]
    [InlineData("mo_bir", "10000000", "ambiguous")]
    public async Task Check_OtherValue_ExitsWithOne(string kind, string value, string expected)
    {
        var result = await _cli.RunAsync("check", kind, value);

        result.ExitCode.ShouldBe(ExitCodes.No);
        result.Output.ShouldStartWith(expected);
        result.Output.ShouldNotContain(value);
    }

    [Fact]
    public async Task Check_Lines_AnswersEachWithALine()
    {
        _cli.Input = Encoding.UTF8.GetBytes("{\"type\":\"hkid\",\"value\":\"A000000(3)\"}\n\n{\"type\":\"cn_plate\",\"value\":\"粤B00000\"}\n");

        (await _cli.RunAsync("check", "--stdin")).ShouldSucceed().Output.ShouldBe(
            """
            {"type":"hkid","value":"A000000(3)","result":"valid","tier":"A","reason":"The form fits, and its checks hold."}
            {"type":"cn_plate","value":"粤B00000","result":"valid","tier":"B","reason":"The form fits; nothing in it can be checked."}

            """);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"type\":\"hkid\"}")]
    [InlineData("{\"type\":\"nonsense\",\"value\":\"1\"}")]
    public async Task Check_LineThatIsNoQuestion_IsAnsweredAndExitsWithOne(string line)
    {
        _cli.Input = Encoding.UTF8.GetBytes(line);

        var result = await _cli.RunAsync("check", "--stdin");

        result.ExitCode.ShouldBe(ExitCodes.No);
        result.Json.GetProperty("result").GetString().ShouldBe("invalid");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "hkid")]
    [InlineData("check", "nonsense", "1")]
    [InlineData("check", "hkid", "A000000(3)", "--stdin")]
    public async Task Check_WrongUsage_SaysWhatIsWrong(params string[] arguments) =>
        (await _cli.RunAsync(arguments)).ShouldFail(ExitCodes.WrongUsage, "usage");
}
