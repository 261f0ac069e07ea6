using System.Text.Json;

namespace Baygate.Cli.Tests.Transfers;

public sealed class VoteCommandTests : ApiTests
{
    private const string Path = "/api/transfers/" + Samples.TransferId;

    private JsonElement SentBody => JsonElement.Parse(Api.Requests.Single(request => request.Target == $"POST {Path}/approvals").Body);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Api.On("GET " + Path, Samples.Transfer());
        Api.On($"POST {Path}/approvals", Samples.Transfer("Releasing"), 201);
    }

    [Fact]
    public async Task Approve_WithoutADigest_SendsTheTransfersOwn()
    {
        (await Cli.RunAsync("approve", Samples.TransferId)).ShouldSucceed();

        SentBody.ToString().ShouldBe($$"""{"verdict":"approve","bindingDigest":"{{Samples.Digest}}","reason":null}""");
    }

    [Fact]
    public async Task Approve_WithADigest_SendsThat()
    {
        (await Cli.RunAsync("approve", Samples.TransferId, "--binding-digest", "aa")).ShouldSucceed();

        SentBody.GetProperty("bindingDigest").GetString().ShouldBe("aa");
    }

    [Fact]
    public async Task Approve_ForPeople_ShowsWhatIsApproved()
    {
        string output = (await Cli.RunAsync("approve", Samples.TransferId)).ShouldSucceed().Output;

        output.ShouldContain("客户.csv");
        output.ShouldContain("The transfer is Releasing now.");
    }

    [Fact]
    public async Task Approve_AsJson_PrintsTheTransferAsItIsNow()
    {
        CliResult result = await Cli.RunAsync("approve", Samples.TransferId, "--json");

        result.ShouldSucceed().Json.GetProperty("state").GetString().ShouldBe("Releasing");
    }

    [Fact]
    public async Task Approve_NoDecisionYet_SendsNothing()
    {
        Api.On("GET " + Path, $$"""{"id":"{{Samples.TransferId}}","zone":"guangdong","agreementId":"a","state":"Scanning"}""");

        (await Cli.RunAsync("approve", Samples.TransferId)).ShouldFail(ExitCodes.No, "decision-not-yet");

        Api.Requests.ShouldNotContain(request => request.Target.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Approve_DigestGoneStale_ShowsTheCode()
    {
        Api.OnProblem($"POST {Path}/approvals", 412, "binding-digest-stale");

        (await Cli.RunAsync("approve", Samples.TransferId)).ShouldFail(ExitCodes.No, "binding-digest-stale");
    }

    [Fact]
    public async Task Reject_WithAReason_SendsIt()
    {
        (await Cli.RunAsync("reject", Samples.TransferId, "--reason", "@陈: 不符合目的")).ShouldSucceed();

        SentBody.GetProperty("verdict").GetString().ShouldBe("reject");
        SentBody.GetProperty("reason").GetString().ShouldBe("@陈: 不符合目的");
    }

    [Fact]
    public async Task Reject_WithoutAReason_IsWrongUsage() =>
        (await Cli.RunAsync("reject", Samples.TransferId)).ShouldFail(ExitCodes.WrongUsage, "usage");
}
