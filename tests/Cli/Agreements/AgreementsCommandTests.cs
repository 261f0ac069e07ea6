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

        result.ShouldSucceed().Json.GetProperty("items")[0].GetProperty("confirmed").GetProperty("agreement").GetProperty("facts").GetProperty("mechanism").GetString()
            .ShouldBe("gba-standard-contract");
    }

    [Fact]
    public async Task Agreements_One_ShowsAllOfIt()
    {
        Api.On("GET /api/agreements/sz-hk-customers", Samples.Agreement);

        (await Cli.RunAsync("agreements", "sz-hk-customers")).ShouldSucceed().Output.ShouldContain("  mechanism: gba-standard-contract");
    }

    [Fact]
    public async Task Agreements_Unknown_ShowsTheCode()
    {
        Api.OnProblem("GET /api/agreements/nothing", 404, "agreement-unknown");

        (await Cli.RunAsync("agreements", "nothing")).ShouldFail(ExitCodes.No, "agreement-unknown");
    }

    [Fact]
    public async Task Agreements_One_ShowsWhatIsToBeKnownOfIt()
    {
        Api.On("GET /api/agreements/sz-hk-customers", Samples.Agreement);

        string output = (await Cli.RunAsync("agreements", "sz-hk-customers")).ShouldSucceed().Output;

        output.ShouldContain("warning FILING_DUE (facts.filedOn)");
        output.ShouldContain("filing with CAC from 2026-01-01 by 2026-01-15");
        output.ShouldContain("renewal with CAC by a day that is not known yet");
    }

    [Fact]
    public async Task History_OfAnAgreement_SaysWhoAndWhat()
    {
        Api.On("GET /api/agreements/sz-hk-customers/history", Samples.AgreementHistory);

        string output = (await Cli.RunAsync("agreements", "history", "sz-hk-customers")).ShouldSucceed().Output;

        output.ShouldContain("4  rejected; proposed by t/c on 2026-01-01, rejected by t/d on 2026-01-04: A wrong date.");
    }

    [Fact]
    public async Task Propose_New_IsCreated()
    {
        string? ifNoneMatch = null;
        Api.On("PUT *", async context =>
        {
            ifNoneMatch = context.Request.Headers.IfNoneMatch;
            await ApiStub.WriteAsync(context, 201, "application/json", Samples.ProposedAgreement);
        });

        string output = (await Cli.RunAsync("agreements", "propose", FileOf("""{"id":"sz-hk-customers"}"""))).ShouldSucceed().Output;

        ifNoneMatch.ShouldBe("*");
        output.ShouldContain("baygate agreements confirm sz-hk-customers");
    }

    [Fact]
    public async Task Propose_AChange_NamesTheVersion()
    {
        string? ifMatch = null;
        Api.On("PUT *", async context =>
        {
            ifMatch = context.Request.Headers.IfMatch;
            await ApiStub.WriteAsync(context, 200, "application/json", Samples.ProposedAgreement);
        });

        (await Cli.RunAsync("agreements", "propose", FileOf("""{"id":"sz-hk-customers"}"""), "--change", "3")).ShouldSucceed();

        ifMatch.ShouldBe("\"3\"");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    public async Task Propose_NotAnAgreement_IsSaidSo(string content) =>
        (await Cli.RunAsync("agreements", "propose", FileOf(content))).ShouldFail(ExitCodes.WrongUsage, "agreement-invalid");

    [Fact]
    public async Task Confirm_WhatIsProposed_IsOnExactlyThat()
    {
        Api.On("GET /api/agreements/sz-hk-customers", Samples.ProposedAgreement);
        Api.On("POST /api/agreements/sz-hk-customers/reviews", Samples.Agreement, 201);

        (await Cli.RunAsync("agreements", "confirm", "sz-hk-customers")).ShouldSucceed();

        Api.Requests.Last().Body.ShouldBe($$"""{"verdict":"confirm","version":4,"sha256":"{{Samples.Digest}}","reason":null}""");
    }

    [Fact]
    public async Task Confirm_NothingProposed_IsSaidSo()
    {
        Api.On("GET /api/agreements/sz-hk-customers", Samples.Agreement);

        (await Cli.RunAsync("agreements", "confirm", "sz-hk-customers")).ShouldFail(ExitCodes.No, "nothing-proposed");
    }

    [Fact]
    public async Task Reject_WithoutReason_IsWrongUsage() =>
        (await Cli.RunAsync("agreements", "reject", "sz-hk-customers")).ExitCode.ShouldBe(ExitCodes.WrongUsage);

    private string FileOf(string content) => Cli.Write("agreement.json", content);
}
