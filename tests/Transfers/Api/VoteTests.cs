using Baygate.Tests.Azurite;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.People;
using Baygate.Transfers.Register;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.People;

namespace Baygate.Transfers.Tests.Api;

public sealed class VoteTests(AzuriteFixture azurite) : ApiTest(azurite)
{
    [Fact]
    public async Task Approve_ByApprover_IsSignedAndWakesTheWorkflow()
    {
        var record = await Host.AwaitingApprovalAsync();

        var answer = await Host.VoteAsync(TestPerson.Approver, record);

        answer.ShouldBe(201);
        var statement = await StatementOfAsync(TestPerson.Approver, record);
        (statement.Approved, statement.Person, statement.BindingDigest, statement.At).ShouldBe(
            (true, TestPerson.Approver.ToString(), Given.Digest, Host.Time.GetUtcNow()));
        Host.Workflows.Woken.ShouldBe([record.PartitionKey]);
    }

    [Fact]
    public async Task Approve_ByApprover_MarksTheTransferForTheSweep()
    {
        var record = await Host.AwaitingApprovalAsync();

        await Host.VoteAsync(TestPerson.Approver, record);

        (await FindAsync(record)).WakePending.ShouldBeTrue();
    }

    [Fact]
    public async Task Approve_WhenTheWakeUpIsLost_StillCounts()
    {
        var record = await Host.AwaitingApprovalAsync();
        Host.Workflows.IsOutOfOrder = true;

        (await Host.VoteAsync(TestPerson.Approver, record)).ShouldBe(201);

        ((await StatementOfAsync(TestPerson.Approver, record)).Approved, (await FindAsync(record)).WakePending).ShouldBe((true, true));
    }

    [Fact]
    public async Task Reject_WithReason_IsSignedWithIt()
    {
        var record = await Host.AwaitingApprovalAsync();

        (await Host.VoteAsync(TestPerson.Approver, record, VoteVerdict.Reject)).ShouldBe(201);

        var statement = await StatementOfAsync(TestPerson.Approver, record);
        (statement.Approved, statement.Reason).ShouldBe((false, "Not covered by the notice."));
    }

    [Fact]
    public async Task Reject_ByOfficerWhileFactsAreAwaited_IsSignedAndWakesTheWorkflow()
    {
        var record = await Host.AwaitingInfoAsync();

        (await Host.VoteAsync(TestPerson.Officer, record, VoteVerdict.Reject)).ShouldBe(201);

        ((await StatementOfAsync(TestPerson.Officer, record)).Approved, Host.Workflows.Woken.Single()).ShouldBe((false, record.PartitionKey));
    }

    [Fact]
    public async Task Reject_ByApproverWhileFactsAreAwaited_LacksTheRole() =>
        (await Host.VoteAsync(TestPerson.Approver, await Host.AwaitingInfoAsync(), VoteVerdict.Reject)).ShouldBe(403, "role-missing");

    [Fact]
    public async Task Approve_ByOfficerWhileFactsAreAwaited_IsInTheWrongState() =>
        (await Host.VoteAsync(TestPerson.Officer, await Host.AwaitingInfoAsync())).ShouldBe(409, "wrong-state");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u202Eesrever")]
    [InlineData("null\u0000byte")]
    public async Task Reject_WithoutAReadableReason_IsRefused(string? reason)
    {
        var record = await Host.AwaitingApprovalAsync();

        var answer = await PostAsync(TestPerson.Approver, record, new VoteRequest(VoteVerdict.Reject, Given.Digest, reason));

        answer.ShouldBe(400, "body-invalid");
        answer.Detail.ShouldStartWith("$.reason:");
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Vote_MalformedDigest_IsRefused(string digest)
    {
        var record = await Host.AwaitingApprovalAsync();

        (await PostAsync(TestPerson.Approver, record, new VoteRequest(VoteVerdict.Approve, digest))).ShouldBe(400, "body-invalid");
    }

    [Fact]
    public async Task Vote_StaleDigest_IsRefusedAndLeavesNothing()
    {
        var record = await Host.AwaitingApprovalAsync();

        (await PostAsync(TestPerson.Approver, record, new VoteRequest(VoteVerdict.Approve, new string('b', 64)))).ShouldBe(412, "binding-digest-stale");

        (await FindAsync(record)).WakePending.ShouldBeFalse();
    }

    [Fact]
    public async Task Vote_ByTheUploader_IsRefused()
    {
        var record = await Host.AwaitingApprovalAsync();
        await Host.Register.ChangeAsync(
            record.PartitionKey, row => (row.Requester = TestPerson.SecondApprover.ToString()) is not null, Cancellation);

        (await Host.VoteAsync(TestPerson.SecondApprover, record)).ShouldBe(403, "own-upload");
    }

    [Fact]
    public async Task Vote_ByAnotherSubmitterOfTheAgreement_IsRefused() =>
        (await Host.VoteAsync(TestPerson.PartnerWithAllRoles, await Host.AwaitingApprovalAsync())).ShouldBe(403, "own-upload");

    [Fact]
    public async Task Vote_WithoutTheRole_IsRefused() =>
        (await Host.VoteAsync(TestPerson.Auditor, await Host.AwaitingApprovalAsync())).ShouldBe(403, "role-missing");

    [Fact]
    public async Task Vote_WithARoleTheDecisionDoesNotAskFor_IsRefused() =>
        (await Host.VoteAsync(TestPerson.Officer, await Host.AwaitingApprovalAsync())).ShouldBe(403, "role-missing");

    [Fact]
    public async Task Vote_ByTheOfficerWhereTheDecisionAsksForOne_IsTaken() =>
        (await Host.VoteAsync(TestPerson.Officer, await Host.AwaitingApprovalAsync(new RequiredApproval(Roles.ComplianceOfficer, 1)))).ShouldBe(201);

    [Theory]
    [InlineData(VoteVerdict.Approve)]
    [InlineData(VoteVerdict.Reject)]
    public async Task Vote_Twice_IsRefusedAndTheFirstStands(VoteVerdict second)
    {
        var record = await Host.AwaitingApprovalAsync();
        await Host.VoteAsync(TestPerson.Approver, record);

        (await Host.VoteAsync(TestPerson.Approver, record, second)).ShouldBe(409, "already-voted");

        (await StatementOfAsync(TestPerson.Approver, record)).Approved.ShouldBeTrue();
    }

    [Fact]
    public async Task Vote_YesAndNoAtOnce_CountsOne()
    {
        var record = await Host.AwaitingApprovalAsync();

        var answers = await Task.WhenAll(
            Host.VoteAsync(TestPerson.Approver, record), Host.VoteAsync(TestPerson.Approver, record, VoteVerdict.Reject));

        answers.Select(answer => answer.Status).Order().ShouldBe([201, 409]);
        (await StatementOfAsync(TestPerson.Approver, record)).Approved.ShouldBe(answers[0].Status == 201);
    }

    [Fact]
    public async Task Vote_AtTheDeadline_IsTooLate()
    {
        var record = await Host.AwaitingApprovalAsync();
        Host.Time.Advance(TimeSpan.FromDays(5));

        (await Host.VoteAsync(TestPerson.Approver, record)).ShouldBe(409, "deadline-passed");
    }

    [Fact]
    public async Task Vote_WhenExpired_IsTooLate() =>
        (await Host.VoteAsync(TestPerson.Approver, await MovedAsync(TransferState.Expired))).ShouldBe(409, "deadline-passed");

    [Fact]
    public async Task Vote_AfterWithdrawal_IsTooLate()
    {
        var record = await Host.AwaitingApprovalAsync();
        await Host.As(TestPerson.Partner).PostAsync($"/api/transfers/{record.PartitionKey}/withdrawal", new WithdrawalRequest("Wrong file."));

        (await Host.VoteAsync(TestPerson.Approver, record)).ShouldBe(409, "withdrawn");
    }

    [Fact]
    public async Task Vote_WhenReleasing_NamesTheState()
    {
        var answer = await Host.VoteAsync(TestPerson.Approver, await MovedAsync(TransferState.Releasing));

        answer.ShouldBe(409, "wrong-state");
        answer.Detail.ShouldContain("Releasing");
    }

    [Fact]
    public async Task Vote_UnknownTransfer_IsRefused() =>
        (await Host.VoteAsync(TestPerson.Approver, new TransferRecord { PartitionKey = "t" + new string('a', 26) })).ShouldBe(404, "transfer-unknown");

    [Fact]
    public async Task Votes_BeforeOnesOwn_AreHidden()
    {
        var record = await Host.AwaitingApprovalAsync();
        await Host.VoteAsync(TestPerson.Approver, record);

        (await VotesSeenByAsync(TestPerson.SecondApprover, record)).ShouldBe(0);
    }

    [Fact]
    public async Task Votes_AfterOnesOwn_AreShown()
    {
        var record = await Host.AwaitingApprovalAsync();
        await Host.VoteAsync(TestPerson.Approver, record);
        await Host.VoteAsync(TestPerson.SecondApprover, record);

        (await VotesSeenByAsync(TestPerson.SecondApprover, record)).ShouldBe(2);
    }

    [Fact]
    public async Task Votes_AfterTheEnd_AreShownToOfficerAndAuditorOnly()
    {
        var record = await Host.AwaitingApprovalAsync();
        await Host.VoteAsync(TestPerson.Approver, record);
        await Host.Register.MoveAsync(record.PartitionKey, TransferState.Expired, null, Cancellation);

        var seen = new List<int>();
        foreach (var person in new[] { TestPerson.Officer, TestPerson.Auditor, TestPerson.SecondApprover, TestPerson.Partner })
            seen.Add(await VotesSeenByAsync(person, record));
        seen.ShouldBe([1, 1, 0, 0]);
    }

    private async Task<TransferRecord> MovedAsync(TransferState state)
    {
        var record = await Host.AwaitingApprovalAsync();
        await Host.Register.MoveAsync(record.PartitionKey, state, null, Cancellation);
        return record;
    }

    private async Task<int> VotesSeenByAsync(TestPerson person, TransferRecord record) =>
        (await Host.As(person).GetAsync($"/api/transfers/{record.PartitionKey}")).Read<Transfer>().Votes.Count;

    private Task<ApiAnswer> PostAsync(TestPerson person, TransferRecord record, VoteRequest vote) =>
        Host.As(person).PostAsync($"/api/transfers/{record.PartitionKey}/approvals", vote);

    private async Task<TransferRecord> FindAsync(TransferRecord record) =>
        (await Host.Register.FindAsync(record.PartitionKey, Cancellation)).ShouldNotBeNull();

    private async Task<ApprovalStatement> StatementOfAsync(TestPerson person, TransferRecord record) =>
        (await Host.Evidence.FindAsync<ApprovalStatement>(
            record.Zone, EvidenceNames.Approval(record.PartitionKey, 1, person.ToString()), StatementKinds.Approval, Cancellation)).ShouldNotBeNull();
}
