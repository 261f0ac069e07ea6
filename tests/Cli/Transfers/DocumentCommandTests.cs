using System.Text.Json;

namespace Baygate.Cli.Tests.Transfers;

public sealed class DocumentCommandTests : ApiTests
{
    private const string Document = """{"outcome":"PERMIT","parts":[{"rule":"T2-1","article":"第三十八条","empty":null,"none":[]}],"count":2}""";

    [Theory]
    [InlineData("findings")]
    [InlineData("decision")]
    public async Task Document_AsJson_IsWhatTheServerSent(string part)
    {
        Api.On($"GET /api/transfers/{Samples.TransferId}/{part}", Document);

        CliResult result = await Cli.RunAsync(part, Samples.TransferId, "--json");

        JsonElement.DeepEquals(result.ShouldSucceed().Json, JsonElement.Parse(Document)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("findings")]
    [InlineData("decision")]
    public async Task Document_ForPeople_IsAnOutline(string part)
    {
        Api.On($"GET /api/transfers/{Samples.TransferId}/{part}", Document);

        CliResult result = await Cli.RunAsync(part, Samples.TransferId);

        result.ShouldSucceed().Output.ShouldBe("outcome: PERMIT\nparts:\n  -\n    rule: T2-1\n    article: 第三十八条\ncount: 2\n");
    }

    [Theory]
    [InlineData("findings", "findings-not-yet")]
    [InlineData("decision", "decision-not-yet")]
    public async Task Document_NotThereYet_ShowsTheCode(string part, string code)
    {
        Api.OnProblem($"GET /api/transfers/{Samples.TransferId}/{part}", 404, code);

        (await Cli.RunAsync(part, Samples.TransferId)).ShouldFail(ExitCodes.No, code);
    }
}
