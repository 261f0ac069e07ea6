namespace Baygate.Cli.Tests.SigningIn;

public sealed class LoginCommandTests : ApiTests
{
    private string TokenFile => Path.Combine(Cli.Folder, "state", "token.json");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Cli["BAYGATE_TOKEN"] = "";
        Issue(CliRun.Now.AddHours(1));
        Api.On("GET /api/transfers", Samples.Page());
    }

    [Fact]
    public async Task Login_KnownPerson_LaterCommandsSendTheToken()
    {
        (await Cli.RunAsync("login", "--as", "chan")).ShouldSucceed();
        (await Cli.RunAsync("transfers")).ShouldSucceed();

        Api.Requests.First().Body.ShouldBe("""{"name":"chan"}""");
        Api.Requests.Last().Authorization.ShouldBe("Bearer issued.for.chan");
    }

    [Fact]
    public async Task Login_AsJson_TellsWhoButNotTheToken()
    {
        CliResult result = await Cli.RunAsync("login", "--as", "chan", "--json");

        result.ShouldSucceed().Json.GetProperty("person").GetProperty("roles")[0].GetString().ShouldBe("Transfer.Approve");
        result.Output.ShouldNotContain("issued.for.chan");
    }

    [Fact]
    public async Task Login_OnUnix_KeepsTheTokenForTheOwnerAlone()
    {
        (await Cli.RunAsync("login", "--as", "chan")).ShouldSucceed();

        File.GetUnixFileMode(TokenFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Login_UnknownPerson_ShowsTheCode()
    {
        Api.OnProblem("POST /dev/token", 404, "person-unknown");

        (await Cli.RunAsync("login", "--as", "nobody")).ShouldFail(ExitCodes.No, "person-unknown");
    }

    [Fact]
    public async Task Login_ServerWithoutLocalIssuer_SaysHowElse()
    {
        Api.On("POST /dev/token", "", status: 404);

        (await Cli.RunAsync("login", "--as", "chan")).ShouldFail(ExitCodes.No, "no-local-issuer");
    }

    [Fact]
    public async Task Token_OfAnotherServer_IsNotSent()
    {
        (await Cli.RunAsync("login", "--as", "chan")).ShouldSucceed();
        await using ApiStub other = await ApiStub.StartAsync();

        (await Cli.RunAsync("transfers", "--server", other.Url)).ShouldFail(ExitCodes.No, "not-logged-in");

        other.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Token_Expired_AsksToLogInAgain()
    {
        Issue(CliRun.Now);
        (await Cli.RunAsync("login", "--as", "chan")).ShouldSucceed();

        (await Cli.RunAsync("transfers")).ShouldFail(ExitCodes.No, "login-expired");
    }

    [Fact]
    public async Task Token_NobodyLoggedIn_SaysHow() =>
        (await Cli.RunAsync("transfers")).ShouldFail(ExitCodes.No, "not-logged-in");

    [Fact]
    public async Task Token_FileDamaged_CountsAsNotLoggedIn()
    {
        (await Cli.RunAsync("login", "--as", "chan")).ShouldSucceed();
        File.WriteAllText(TokenFile, "{");

        (await Cli.RunAsync("transfers")).ShouldFail(ExitCodes.No, "not-logged-in");
    }

    [Fact]
    public async Task Token_InVariable_GoesBeforeTheLogin()
    {
        (await Cli.RunAsync("login", "--as", "chan")).ShouldSucceed();
        Cli["BAYGATE_TOKEN"] = "from.the.variable";

        (await Cli.RunAsync("transfers")).ShouldSucceed();

        Api.Requests.Last().Authorization.ShouldBe("Bearer from.the.variable");
    }

    [Fact]
    public async Task Token_AsOption_GoesBeforeTheVariable()
    {
        Cli["BAYGATE_TOKEN"] = "from.the.variable";

        (await Cli.RunAsync("transfers", "--token", "from.the.option")).ShouldSucceed();

        Api.Requests.Last().Authorization.ShouldBe("Bearer from.the.option");
    }

    [Theory]
    [InlineData("http://example.org")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("not an address")]
    public async Task Server_ThatATokenMayNotBeSentTo_IsWrongUsage(string server) =>
        (await Cli.RunAsync("transfers", "--token", "x", "--server", server)).ShouldFail(ExitCodes.WrongUsage, "server-invalid");

    private void Issue(DateTimeOffset expiresAt) => Api.On("POST /dev/token", $$"""
        {"person":{"name":"chan","tenantId":"t","objectId":"o","roles":["Transfer.Approve"]},
         "accessToken":"issued.for.chan","expiresAt":"{{expiresAt:O}}"}
        """);
}
