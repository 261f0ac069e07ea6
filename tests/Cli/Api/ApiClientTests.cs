using Microsoft.AspNetCore.Http;

namespace Baygate.Cli.Tests.Api;

public sealed class ApiClientTests : ApiTests
{
    private const string Route = "GET /api/transfers/t1";

    [Theory]
    [InlineData(401, "token-invalid", ExitCodes.No)]
    [InlineData(403, "role-missing", ExitCodes.No)]
    [InlineData(404, "transfer-unknown", ExitCodes.No)]
    [InlineData(409, "wrong-state", ExitCodes.No)]
    [InlineData(412, "binding-digest-stale", ExitCodes.No)]
    [InlineData(500, "internal", ExitCodes.No)]
    [InlineData(503, "storage-unavailable", ExitCodes.Unreachable)]
    public async Task Problem_AnyCode_IsShownAsItIs(int status, string code, int exitCode)
    {
        Api.OnProblem(Route, status, code);

        CliResult result = await Cli.RunAsync("transfers", "t1");

        result.ShouldFail(exitCode, code);
        result.Error.ShouldBe($"error {code}: Detail of {code}.\n");
    }

    [Fact]
    public async Task Problem_WithJsonWanted_LeavesStandardOutputEmpty()
    {
        Api.OnProblem(Route, 404, "transfer-unknown");

        CliResult result = await Cli.RunAsync("transfers", "t1", "--json");

        result.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Answer_WithoutProblemDocument_ShowsTheStatus()
    {
        Api.On(Route, context => ApiStub.WriteAsync(context, 502, "text/html", "<h1>Bad gateway</h1>"));

        (await Cli.RunAsync("transfers", "t1")).ShouldFail(ExitCodes.Unreachable, "http-502");
    }

    [Theory]
    [InlineData("text/html", "<h1>Welcome</h1>")]
    [InlineData("application/json", "{}")]
    [InlineData("application/json", "null")]
    [InlineData("application/problem+json", "oops")]
    public async Task Answer_OfAnotherService_IsNotTaken(string mediaType, string body)
    {
        Api.On(Route, context => ApiStub.WriteAsync(context, 200, mediaType, body));

        (await Cli.RunAsync("transfers", "t1")).ShouldFail(ExitCodes.No, "answer-invalid");
    }

    [Fact]
    public async Task Redirect_ToElsewhere_IsNotFollowed()
    {
        Api.On(Route, context =>
        {
            context.Response.Redirect("/api/transfers/t2");
            return Task.CompletedTask;
        });

        (await Cli.RunAsync("transfers", "t1")).ShouldFail(ExitCodes.No, "http-302");
    }

    [Fact]
    public async Task Connection_CutWhileAnswering_IsUnreachable()
    {
        Api.On(Route, async context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("{");
            context.Abort();
        });

        (await Cli.RunAsync("transfers", "t1")).ShouldFail(ExitCodes.Unreachable, "server-unreachable");
    }

    [Fact]
    public async Task Server_NotThere_IsUnreachable()
    {
        Cli["BAYGATE_SERVER"] = "http://127.0.0.1:1";

        (await Cli.RunAsync("transfers", "t1")).ShouldFail(ExitCodes.Unreachable, "server-unreachable");
    }
}
