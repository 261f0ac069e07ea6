namespace Baygate.Cli.Tests.Operations;

public sealed class DeadLettersCommandTests : ApiTests
{
    private const string List = "GET /api/dead-letters";

    [Fact]
    public async Task DeadLetters_Some_AreShownWithTheirReason()
    {
        Api.On(List, Letters("transfer-1", "message-guangdong-2"));

        CliResult result = await Cli.RunAsync("dead-letters");

        string[] shown = ["transfer-1", "message-guangdong-2", "KEY_UNAVAILABLE", "2026-03-02 09:00:00Z"];
        shown.ShouldAllBe(text => result.ShouldSucceed().Output.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task DeadLetters_None_SaysSo()
    {
        Api.On(List, Letters());

        (await Cli.RunAsync("dead-letters")).ShouldSucceed().Output.ShouldContain("Nothing stands still.");
    }

    [Fact]
    public async Task DeadLetters_MoreThanShown_SaysSo()
    {
        Api.On(List, Letters("a").Replace("\"hasMore\":false", "\"hasMore\":true", StringComparison.Ordinal));

        (await Cli.RunAsync("dead-letters")).ShouldSucceed().Output.ShouldContain("There are more");
    }

    [Fact]
    public async Task Retry_One_NamesItAndTheTransfer()
    {
        Api.On("POST /api/dead-letters/a/retry", Retried("a", "retried"));

        CliResult result = await Cli.RunAsync("dead-letters", "retry", "a");

        result.ShouldSucceed().Output.ShouldContain("a: retried, transfer t-a");
    }

    [Theory]
    [InlineData("gone", ExitCodes.Yes)]
    [InlineData("unreadable", ExitCodes.No)]
    public async Task Retry_One_AnswersWhetherItIsDone(string outcome, int exitCode)
    {
        Api.On("POST /api/dead-letters/a/retry", Retried("a", outcome));

        (await Cli.RunAsync("dead-letters", "retry", "a")).ExitCode.ShouldBe(exitCode);
    }

    [Fact]
    public async Task Retry_All_GoesOnUntilNoneIsUntried()
    {
        Queue<string> lists = new([Letters("a", "b"), Letters("b", "c"), Letters("b")]);
        Api.On(List, context => ApiStub.WriteAsync(context, 200, "application/json", lists.Dequeue()));
        Api.On("POST /api/dead-letters/a/retry", Retried("a", "retried"));
        Api.OnProblem("POST /api/dead-letters/b/retry", 409, "wrong-state");
        Api.On("POST /api/dead-letters/c/retry", Retried("c", "gone"));

        CliResult result = await Cli.RunAsync("dead-letters", "retry", "--all", "--json");

        result.ExitCode.ShouldBe(ExitCodes.No);
        result.Json.GetProperty("retried").EnumerateArray().Select(one => $"{one.GetProperty("id")} {one.GetProperty("result")}")
            .ShouldBe(["a retried", "b wrong-state", "c gone"]);
    }

    [Fact]
    public async Task Retry_AllWithTheServerGone_IsUnreachable()
    {
        Api.OnProblem(List, 503, "storage-unavailable");

        (await Cli.RunAsync("dead-letters", "retry", "--all")).ShouldFail(ExitCodes.Unreachable, "storage-unavailable");
    }

    [Theory]
    [InlineData("dead-letters", "retry")]
    [InlineData("dead-letters", "retry", "a", "--all")]
    public async Task Retry_NeitherOneNorAll_IsWrongUsage(params string[] arguments) =>
        (await Cli.RunAsync(arguments)).ShouldFail(ExitCodes.WrongUsage, "usage");

    private static string Letters(params string[] ids)
    {
        IEnumerable<string> items = ids.Select(id => $$"""
            {"id":"{{id}}","kind":"transfer","zone":"guangdong","transferId":null,"reason":"KEY_UNAVAILABLE","at":"2026-03-02T09:00:00Z","attempts":0}
            """);
        return $$"""{"items":[{{string.Join(',', items)}}],"hasMore":false}""";
    }

    private static string Retried(string id, string result) => $$"""{"id":"{{id}}","transferId":"t-{{id}}","result":"{{result}}"}""";
}
