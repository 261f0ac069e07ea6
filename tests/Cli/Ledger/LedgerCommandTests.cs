namespace Baygate.Cli.Tests.Ledger;

public sealed class LedgerCommandTests : ApiTests
{
    private const string Report = """
        {"exporter":"sz-bank","year":2026,"today":"2026-07-01","accounts":[{"zone":"guangdong","committedTransfers":3,"openTransfers":1,
         "counted":{"committed":{"all":45000,"sensitive":2,"saturated":false},"reserved":{"all":5000,"sensitive":1,"saturated":false},
          "total":{"all":50000,"sensitive":3,"saturated":false},"projected":{"all":100275,"sensitive":7,"saturated":false}},
         "exempt":{"committed":{"all":12,"sensitive":0,"saturated":false},"reserved":{"all":0,"sensitive":0,"saturated":false},
          "total":{"all":12,"sensitive":0,"saturated":false},"projected":{"all":25,"sensitive":0,"saturated":false}},
         "thresholds":[
          {"rule":"T4-5","citation":"Order 16 Art. 8","of":"all","limit":100000,"leadsTo":"SCC_OR_CERT","level":"near","reachedOn":"2026-12-30"},
          {"rule":"T4-6","citation":"Order 16 Art. 8","of":"sensitive","limit":1,"leadsTo":"SCC_OR_CERT","level":"reached","reachedOn":null}]}]}
        """;

    private const string Rebuilt = """
        {"exporter":"sz-bank","checkedOnly":true,"years":[{"zone":"guangdong","year":2026,"transfers":3,
         "counted":{"all":45000,"sensitive":2,"saturated":false},"exempt":{"all":12,"sensitive":0,"saturated":false},"differed":DIFFERED}],
         "restoredReservations":[],"removedReservations":[],"unaccountedTransfers":[]}
        """;

    [Fact]
    public async Task Ledger_OfAnExporter_ShowsCountsAndThresholds()
    {
        Api.On("GET /api/ledger/sz-bank", Report);

        string output = (await Cli.RunAsync("ledger", "sz-bank")).ShouldSucceed().Output;

        output.ShouldContain("45,000");
        output.ShouldContain("100,275");
        output.ShouldContain("100,000 persons (Order 16 Art. 8, SCC_OR_CERT): near, reached on 2026-12-30 at this pace");
        output.ShouldContain("1 with sensitive data (Order 16 Art. 8, SCC_OR_CERT): reached");
    }

    [Fact]
    public async Task Ledger_AsJson_IsTheReport()
    {
        Api.On("GET /api/ledger/sz-bank", Report);

        (await Cli.RunAsync("ledger", "sz-bank", "--json")).ShouldSucceed().Json.GetProperty("accounts")[0].GetProperty("counted")
            .GetProperty("total").GetProperty("all").GetInt64().ShouldBe(50000);
    }

    [Fact]
    public async Task Ledger_OfAYear_AsksForIt()
    {
        Api.On("GET /api/ledger/sz-bank", Report);

        (await Cli.RunAsync("ledger", "sz-bank", "--year", "2025")).ShouldSucceed();

        Api.Requests.Single().Target.ShouldBe("GET /api/ledger/sz-bank?year=2025");
    }

    [Fact]
    public async Task Ledger_UnknownExporter_ShowsTheCode()
    {
        Api.OnProblem("GET /api/ledger/nobody", 404, "exporter-unknown");

        (await Cli.RunAsync("ledger", "nobody")).ShouldFail(ExitCodes.No, "exporter-unknown");
    }

    [Theory]
    [InlineData(true, ExitCodes.No)]
    [InlineData(false, ExitCodes.Yes)]
    public async Task Check_OfALedger_SaysByItsExitCodeWhetherItHeld(bool differed, int exitCode)
    {
        Api.On("POST /api/ledger/sz-bank/rebuild", Rebuilt.Replace("DIFFERED", differed ? "true" : "false", StringComparison.Ordinal));

        (await Cli.RunAsync("rebuild-ledger", "sz-bank", "--check")).ExitCode.ShouldBe(exitCode);

        Api.Requests.Single().Body.ShouldBe("""{"checkOnly":true}""");
    }
}
