using Baygate.Tests.Azurite;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Tests.People;

namespace Baygate.Transfers.Tests.Api;

public sealed class LedgerApiTests(AzuriteFixture azurite) : ApiTest(azurite)
{
    private const string Path = "/api/ledger/exporter-01";

    public static TheoryData<string> Readers => ["officer", "auditor"];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Show_ByOfficerOrAuditor_CountsTheYear(string reader)
    {
        await Host.AgreementAsync();

        var answer = await Host.As(PersonOf(reader)).GetAsync($"{Path}?year=2026");

        answer.ShouldBe(200);
        answer.Read<LedgerReport>().Accounts.Single().Counted.Total.ShouldBe(new LedgerPersons(0, 0, false));
    }

    [Fact]
    public async Task Show_ByApprover_IsRefused() => (await Host.As(TestPerson.Approver).GetAsync(Path)).ShouldBe(403, "role-missing");

    [Fact]
    public async Task Show_UnknownExporter_IsRefused() => (await Host.As(TestPerson.Officer).GetAsync(Path)).ShouldBe(404, "exporter-unknown");

    [Theory]
    [InlineData("26")]
    [InlineData("x")]
    [InlineData("")]
    public async Task Show_NotAYear_IsRefused(string year) =>
        (await Host.As(TestPerson.Officer).GetAsync($"{Path}?year={year}")).ShouldBe(400, "year-invalid");

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Check_ByOfficerOrAuditor_IsDone(string reader)
    {
        await Host.AgreementAsync();

        (await Host.As(PersonOf(reader)).PostAsync($"{Path}/rebuild", new LedgerRebuildRequest(CheckOnly: true))).ShouldBe(200);
    }

    [Fact]
    public async Task Rebuild_ByAuditor_IsRefused()
    {
        await Host.AgreementAsync();

        (await Host.As(TestPerson.Auditor).PostAsync($"{Path}/rebuild", new LedgerRebuildRequest(CheckOnly: false))).ShouldBe(403, "role-missing");
    }

    private static TestPerson PersonOf(string reader) => reader == "officer" ? TestPerson.Officer : TestPerson.Auditor;
}
