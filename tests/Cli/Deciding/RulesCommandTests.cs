using System.Text.Json;

namespace Baygate.Cli.Tests.Deciding;

public sealed class RulesCommandTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Rules_OfAnId_ShowsCitationAndCondition()
    {
        string text = (await _cli.RunAsync("rules", "T4-6")).ShouldSucceed().Output;

        text.ShouldContain("T4-6: One to 9,999 persons");
        text.ShouldContain("source: Order 16 8 (2024-03-22)");
        text.ShouldContain("ytdSpiPersons >= 1");
    }

    [Fact]
    public async Task Rules_OfACoveredRow_ShowsTheRuleThatCoversIt() =>
        (await _cli.RunAsync("rules", "T4-1")).ShouldSucceed().Output.ShouldStartWith("T2-3:");

    [Fact]
    public async Task Rules_SharedCondition_IsExplained() =>
        (await _cli.RunAsync("rules", "T4-7")).ShouldSucceed().Output.ShouldContain("smallVolume: (exporterIsCiio = false and ");

    [Fact]
    public async Task Rules_AllOfThem_AreListedInTheLanguage()
    {
        string text = (await _cli.RunAsync("rules", "--lang", "zh-Hant")).ShouldSucceed().Output;

        text.ShouldContain("T2-1 ");
        text.ShouldContain("國家秘密");
    }

    [Fact]
    public async Task Rules_Json_IsOneObjectOrAll()
    {
        (await _cli.RunAsync("rules", "T4-6", "--json")).ShouldSucceed().Json.GetProperty("id").GetString().ShouldBe("T4-6");
        (await _cli.RunAsync("rules", "--json")).ShouldSucceed().Json.ValueKind.ShouldBe(JsonValueKind.Array);
    }

    [Fact]
    public async Task Rules_UnknownId_SaysSo()
    {
        CliResult result = await _cli.RunAsync("rules", "T99-1");

        (result.ExitCode, result.Error.Contains("rule-unknown", StringComparison.Ordinal)).ShouldBe((ExitCodes.No, true));
    }
}
