using System.Text.Json;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Register;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.People;

namespace Baygate.Transfers.Tests.Api;

public sealed class InformTests(AzuriteFixture azurite) : ApiTest(azurite)
{
    [Fact]
    public async Task Inform_ByOfficer_IsSignedAndWakesTheWorkflow()
    {
        var record = await Host.AwaitingInfoAsync();

        (await InformAsync(TestPerson.Officer, record, """{"hasUnder14":false}""", "T2-11")).ShouldBe(201);

        var statement = (await Host.Evidence.FindAsync<InformationStatement>(
            record.Zone, EvidenceNames.Information(record.PartitionKey, 1), StatementKinds.Information, Cancellation)).ShouldNotBeNull();
        (statement.Facts.HasUnder14, statement.ClearedReviews.Single(), statement.Person).ShouldBe((false, "T2-11", TestPerson.Officer.ToString()));
        Host.Workflows.Woken.ShouldBe([record.PartitionKey]);
    }

    [Fact]
    public async Task Inform_Twice_IsRefused()
    {
        var record = await Host.AwaitingInfoAsync();
        await InformAsync(TestPerson.Officer, record, """{"hasUnder14":false}""");

        (await InformAsync(TestPerson.Officer, record, """{"hasUnder14":true}""")).ShouldBe(409, "already-informed");
    }

    [Fact]
    public async Task Inform_TwiceAtOnce_CountsOne()
    {
        var record = await Host.AwaitingInfoAsync();

        var answers = await Task.WhenAll(
            InformAsync(TestPerson.Officer, record, """{"hasUnder14":false}""", reason: "One."),
            InformAsync(TestPerson.Officer, record, """{"hasUnder14":true}""", reason: "Two."));

        answers.Select(answer => answer.Status).Order().ShouldBe([201, 409]);
    }

    [Theory]
    [InlineData("""{"noSuchFact":1}""", "$.facts.noSuchFact")]
    [InlineData("""{"hasUnder14":"perhaps"}""", "$.facts.hasUnder14")]
    [InlineData("{}", "$.facts")]
    [InlineData("[]", "$.facts")]
    public async Task Inform_BadFacts_NamesThem(string facts, string member)
    {
        var answer = await InformAsync(TestPerson.Officer, await Host.AwaitingInfoAsync(), facts);

        answer.ShouldBe(400, "body-invalid");
        answer.Detail.ShouldStartWith(member);
    }

    [Fact]
    public async Task Inform_ReviewTheDecisionDoesNotAskFor_IsRefused() =>
        (await InformAsync(TestPerson.Officer, await Host.AwaitingInfoAsync(), "{}", "T2-1")).ShouldBe(400, "body-invalid");

    [Fact]
    public async Task Inform_WithoutReason_IsRefused() =>
        (await InformAsync(TestPerson.Officer, await Host.AwaitingInfoAsync(), "{}", "T2-11", reason: " ")).ShouldBe(400, "body-invalid");

    [Fact]
    public async Task Inform_StaleDigest_IsRefused() =>
        (await InformAsync(TestPerson.Officer, await Host.AwaitingInfoAsync(), "{}", "T2-11", digest: new string('b', 64)))
            .ShouldBe(412, "binding-digest-stale");

    [Fact]
    public async Task Inform_ByApprover_LacksTheRole() =>
        (await InformAsync(TestPerson.Approver, await Host.AwaitingInfoAsync(), "{}", "T2-11")).ShouldBe(403, "role-missing");

    [Fact]
    public async Task Inform_OnOnesOwnSide_IsRefused() =>
        (await InformAsync(TestPerson.PartnerWithAllRoles, await Host.AwaitingInfoAsync(), "{}", "T2-11")).ShouldBe(403, "own-upload");

    [Fact]
    public async Task Inform_WhenApprovalsAreAwaited_NamesTheState() =>
        (await InformAsync(TestPerson.Officer, await Host.AwaitingApprovalAsync(), """{"hasUnder14":false}""")).ShouldBe(409, "wrong-state");

    [Fact]
    public async Task Inform_AfterTheDeadline_IsTooLate()
    {
        var record = await Host.AwaitingInfoAsync();
        Host.Time.Advance(TimeSpan.FromDays(6));

        (await InformAsync(TestPerson.Officer, record, """{"hasUnder14":false}""")).ShouldBe(409, "deadline-passed");
    }

    [Fact]
    public async Task Inform_AfterWithdrawal_IsTooLate()
    {
        var record = await Host.AwaitingInfoAsync();
        await Host.Register.ChangeAsync(record.PartitionKey, row => (row.WithdrawnBy = row.Requester) is not null, Cancellation);

        (await InformAsync(TestPerson.Officer, record, """{"hasUnder14":false}""")).ShouldBe(409, "withdrawn");
    }

    [Fact]
    public async Task Inform_UnknownTransfer_IsRefused() =>
        (await InformAsync(TestPerson.Officer, new TransferRecord { PartitionKey = "x" }, "{}", "T2-11")).ShouldBe(404, "transfer-unknown");

    private Task<ApiAnswer> InformAsync(
        TestPerson person, TransferRecord record, string facts, string? cleared = null, string reason = "Asked the exporter.", string? digest = null) =>
        Host.As(person).PostAsync(
            $"/api/transfers/{record.PartitionKey}/information",
            new InformationRequest(digest ?? Given.Digest, JsonElement.Parse(facts), cleared is null ? [] : [cleared], reason));
}
