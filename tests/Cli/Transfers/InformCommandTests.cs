using System.Text.Json;

namespace Baygate.Cli.Tests.Transfers;

public sealed class InformCommandTests : ApiTests
{
    private const string Path = "/api/transfers/" + Samples.TransferId;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Api.On("GET " + Path, Samples.Transfer("AwaitingInfo"));
        Api.On($"POST {Path}/information", Samples.Transfer("Decided"), 201);
    }

    [Fact]
    public async Task Inform_FactsAndReviews_SendsBothWithTheDigest()
    {
        (await Cli.RunAsync("inform", Samples.TransferId, "--fact", "filing.number=\"备案-1\"", "--fact", "count=3", "--clear", "T2-5", "--reason", "seen")).ShouldSucceed();

        JsonElement expected = JsonElement.Parse(
            $$"""{"bindingDigest":"{{Samples.Digest}}","facts":{"filing.number":"备案-1","count":3},"clearedReviews":["T2-5"],"reason":"seen"}""");
        JsonElement.DeepEquals(JsonElement.Parse(Api.Requests.Last().Body), expected).ShouldBeTrue();
    }

    [Theory]
    [InlineData("count")]
    [InlineData("=3")]
    [InlineData("count=three")]
    [InlineData("count=")]
    public async Task Inform_FactThatIsNotKeyAndJson_IsWrongUsage(string fact) =>
        (await Cli.RunAsync("inform", Samples.TransferId, "--fact", fact, "--reason", "x")).ShouldFail(ExitCodes.WrongUsage, "usage");

    [Fact]
    public async Task Inform_FactTwice_IsWrongUsage() =>
        (await Cli.RunAsync("inform", Samples.TransferId, "--fact", "a=1", "--fact", "a=2", "--reason", "x")).ShouldFail(ExitCodes.WrongUsage, "usage");

    [Fact]
    public async Task Inform_Nothing_IsWrongUsage() =>
        (await Cli.RunAsync("inform", Samples.TransferId, "--reason", "x")).ShouldFail(ExitCodes.WrongUsage, "usage");

    [Fact]
    public async Task Inform_AsJson_PrintsTheTransferAsItIsNow() =>
        (await Cli.RunAsync("inform", Samples.TransferId, "--clear", "T2-5", "--reason", "x", "--json"))
            .ShouldSucceed().Json.GetProperty("state").GetString().ShouldBe("Decided");
}
