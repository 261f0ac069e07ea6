namespace Baygate.Cli.Tests.Transfers;

public sealed class EndingCommandTests : ApiTests
{
    private const string Path = "/api/transfers/" + Samples.TransferId;

    [Fact]
    public async Task Withdraw_WithAReason_SendsItAndShowsTheEnd()
    {
        Api.On($"POST {Path}/withdrawal", Samples.Transfer("Withdrawn"));

        CliResult result = await Cli.RunAsync("withdraw", Samples.TransferId, "--reason", "wrong file", "--json");

        result.ShouldSucceed().Json.GetProperty("state").GetString().ShouldBe("Withdrawn");
        Api.Requests.Single().Body.ShouldBe("""{"reason":"wrong file"}""");
    }

    [Fact]
    public async Task Retry_Parked_ShowsTheTransfer()
    {
        Api.On($"POST {Path}/retry", Samples.Transfer("Scanning"));

        (await Cli.RunAsync("retry", Samples.TransferId)).ShouldSucceed().Output.ShouldContain("Scanning");
    }

    [Fact]
    public async Task Retry_NotParked_ShowsTheCode()
    {
        Api.OnProblem($"POST {Path}/retry", 409, "wrong-state");

        CliResult result = await Cli.RunAsync("retry", Samples.TransferId);

        result.ShouldFail(ExitCodes.No, "wrong-state");
        result.Error.ShouldContain("Detail of wrong-state.");
    }
}
