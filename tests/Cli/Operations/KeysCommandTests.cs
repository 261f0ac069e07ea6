namespace Baygate.Cli.Tests.Operations;

public sealed class KeysCommandTests : ApiTests
{
    [Fact]
    public async Task Keys_Always_ShowsWhatEachVersionProtects()
    {
        Api.On("GET /api/keys", Uses(old: 2));

        CliResult result = await Cli.RunAsync("keys");

        string[] shown = ["local:guangdong/holding/1", "local:guangdong/holding/2"];
        shown.ShouldAllBe(text => result.ShouldSucceed().Output.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rewrap_MoreThanOneCallDoes_CallsUntilNothingIsLeft()
    {
        Queue<string> answers = new([Uses(old: 3, rewrapped: 2), Uses(old: 1, rewrapped: 2), Uses(old: 0, rewrapped: 1)]);
        Api.On("POST /api/keys/rewrap", context => ApiStub.WriteAsync(context, 200, "application/json", answers.Dequeue()));

        CliResult result = await Cli.RunAsync("keys", "--rewrap", "--json");

        result.ShouldSucceed().Json.GetProperty("rewrapped").GetInt32().ShouldBe(5);
    }

    [Fact]
    public async Task Rewrap_SomethingStays_EndsAndSaysNo()
    {
        Queue<string> answers = new([Uses(old: 1, rewrapped: 2, failed: 1), Uses(old: 1, failed: 1)]);
        Api.On("POST /api/keys/rewrap", context => ApiStub.WriteAsync(context, 200, "application/json", answers.Dequeue()));

        CliResult result = await Cli.RunAsync("keys", "--rewrap");

        result.ExitCode.ShouldBe(ExitCodes.No);
        result.Output.ShouldContain("Not wrapped anew: 1.");
    }

    private static string Uses(int old, int rewrapped = 0, int failed = 0) => $$"""
        {"keys":[{"zone":"guangdong","keyId":"local:guangdong/holding/1","isCurrent":false,"uses":{{old}}},
                 {"zone":"guangdong","keyId":"local:guangdong/holding/2","isCurrent":true,"uses":4}],
         "rewrapped":{{rewrapped}},"failed":{{failed}}}
        """;
}
