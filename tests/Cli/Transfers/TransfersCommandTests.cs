namespace Baygate.Cli.Tests.Transfers;

public sealed class TransfersCommandTests : ApiTests
{
    [Fact]
    public async Task Transfers_SeveralInATable_ShowsOneLineEach()
    {
        Api.On("GET /api/transfers", Samples.Page(Samples.Transfer(id: "t1"), Samples.Transfer("Refused", "t2", ""","reason":{"code":"FILE_EMPTY","text":"The file is empty."}""")));

        CliResult result = await Cli.RunAsync("transfers");

        string[] lines = result.ShouldSucceed().Output.Split('\n');
        lines.Single(line => line.Contains("t1", StringComparison.Ordinal)).ShouldContain("2 × Transfer.Approve");
        lines.Single(line => line.Contains("t2", StringComparison.Ordinal)).ShouldContain("FILE_EMPTY: The file is empty.");
    }

    [Fact]
    public async Task Transfers_AsJson_HasItemsInCamelCase()
    {
        Api.On("GET /api/transfers", Samples.Page(Samples.Transfer()));

        CliResult result = await Cli.RunAsync("transfers", "--json");

        result.ShouldSucceed().Json.GetProperty("items")[0].GetProperty("bindingDigest").GetString().ShouldBe(Samples.Digest);
    }

    [Fact]
    public async Task Transfers_OfAState_AsksForThatState()
    {
        Api.On("GET /api/transfers", Samples.Page());

        (await Cli.RunAsync("transfers", "--state", "Failed")).ShouldSucceed();

        Api.Requests.Single().Target.ShouldBe("GET /api/transfers?pageSize=100&state=Failed");
    }

    [Fact]
    public async Task Transfers_OnSeveralPages_ShowsAll()
    {
        Api.On("GET /api/transfers", context => ApiStub.WriteAsync(context, 200, "application/json", context.Request.Query["continuation"] == "a b"
            ? Samples.Page(Samples.Transfer(id: "t2"))
            : $$"""{"items":[{{Samples.Transfer(id: "t1")}}],"continuation":"a b"}"""));

        CliResult result = await Cli.RunAsync("transfers", "--json");

        result.ShouldSucceed().Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()).ShouldBe(["t1", "t2"]);
    }

    [Fact]
    public async Task Transfers_MoreThanTheLimit_SaysSo()
    {
        Api.On("GET /api/transfers", $$"""{"items":[{{Samples.Transfer()}}],"continuation":"next"}""");

        CliResult result = await Cli.RunAsync("transfers", "--limit", "1");

        result.ShouldSucceed().Output.ShouldContain("raise --limit");
    }

    [Fact]
    public async Task Transfers_One_ShowsWhatIsAwaitedAndTheDigest()
    {
        Api.On($"GET /api/transfers/{Samples.TransferId}", Samples.Transfer());

        string output = (await Cli.RunAsync("transfers", Samples.TransferId)).ShouldSucceed().Output;

        output.ShouldContain("2 × Transfer.Approve");
        output.ShouldContain(Samples.Digest);
        output.ShouldContain("AwaitingApproval: Where it stands");
    }

    [Fact]
    public async Task Transfers_TextThatControlsTheTerminal_IsShownWithoutControl()
    {
        Api.On("GET /api/transfers/t1", Samples.Transfer(more: ""","reason":{"code":"X","text":"\u001b[2Jgone\u202Efdp"}"""));

        string output = (await Cli.RunAsync("transfers", "t1")).ShouldSucceed().Output;

        output.ShouldContain("\uFFFD[2Jgone\uFFFDfdp");
    }

    [Fact]
    public async Task Transfers_IdWithReservedCharacters_IsEscaped()
    {
        (await Cli.RunAsync("transfers", "../x?y")).ShouldFail(ExitCodes.No, "http-404");

        Api.Requests.Single().Target.ShouldBe("GET /api/transfers/..%2Fx?y".Replace("?y", "%3Fy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Delivered", ExitCodes.Yes)]
    [InlineData("Refused", ExitCodes.No)]
    [InlineData("Rejected", ExitCodes.No)]
    [InlineData("Expired", ExitCodes.No)]
    [InlineData("Withdrawn", ExitCodes.No)]
    public async Task Watch_One_FollowsToTheEndAndAnswersWhetherItWasDelivered(string end, int exitCode)
    {
        Queue<string> states = new(["Scanning", "Scanning", "Failed", "AwaitingApproval", end]);
        Api.On("GET /api/transfers/t1", context => ApiStub.WriteAsync(context, 200, "application/json", Samples.Transfer(states.Dequeue(), "t1")));

        CliResult result = await Cli.RunAsync("transfers", "t1", "--watch");

        result.ExitCode.ShouldBe(exitCode);
        result.Output.Split('\n').Where(line => line.StartsWith("t1 ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1])
            .ShouldBe(["Scanning", "Failed", "AwaitingApproval", end]);
    }

    [Fact]
    public async Task Watch_AsJson_PrintsTheEndOnly()
    {
        Queue<string> states = new(["Scanning", "Delivered"]);
        Api.On("GET /api/transfers/t1", context => ApiStub.WriteAsync(context, 200, "application/json", Samples.Transfer(states.Dequeue(), "t1")));

        CliResult result = await Cli.RunAsync("transfers", "t1", "--watch", "--json");

        result.ShouldSucceed().Json.GetProperty("state").GetString().ShouldBe("Delivered");
    }

    [Fact]
    public async Task Watch_Many_EndsWhenAllHaveEnded()
    {
        Queue<string> pages = new(
        [
            Samples.Page(Samples.Transfer("Delivered", "t1"), Samples.Transfer("Scanning", "t2")),
            Samples.Page(Samples.Transfer("Delivered", "t1"), Samples.Transfer("Refused", "t2")),
        ]);
        Api.On("GET /api/transfers", context => ApiStub.WriteAsync(context, 200, "application/json", pages.Dequeue()));

        (await Cli.RunAsync("transfers", "--watch")).ShouldSucceed();

        pages.ShouldBeEmpty();
    }
}
