namespace Baygate.Cli.Tests.Agreements;

public sealed class AgreementsCommandTests : ApiTests
{
    [Fact]
    public async Task Agreements_All_ShowsATable()
    {
        Api.On("GET /api/agreements", Samples.Page(Samples.Agreement));

        string output = (await Cli.RunAsync("agreements")).ShouldSucceed().Output;

        output.ShouldContain("深圳样本银行");
        output.ShouldContain("2026-01-01 to 2028-12-31");
    }

    [Fact]
    public async Task Agreements_AllAsJson_HasItems()
    {
        Api.On("GET /api/agreements", Samples.Page(Samples.Agreement));

        CliResult result = await Cli.RunAsync("agreements", "--json");

        result.ShouldSucceed().Json.GetProperty("items")[0].GetProperty("agreement").GetProperty("facts").GetProperty("mechanism").GetString()
            .ShouldBe("gba-standard-contract");
    }

    [Fact]
    public async Task Agreements_One_ShowsAllOfIt()
    {
        Api.On("GET /api/agreements/sz-hk-customers", Samples.Agreement);

        (await Cli.RunAsync("agreements", "sz-hk-customers")).ShouldSucceed().Output.ShouldContain("    mechanism: gba-standard-contract");
    }

    [Fact]
    public async Task Agreements_Unknown_ShowsTheCode()
    {
        Api.OnProblem("GET /api/agreements/nothing", 404, "agreement-unknown");

        (await Cli.RunAsync("agreements", "nothing")).ShouldFail(ExitCodes.No, "agreement-unknown");
    }
}
