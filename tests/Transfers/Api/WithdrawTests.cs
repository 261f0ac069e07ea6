using Baygate.Tests.Azurite;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.People;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Tests.Api;

public sealed class WithdrawTests(AzuriteFixture azurite) : ApiTest(azurite)
{
    [Fact]
    public async Task Withdraw_BeforeTheFileArrives_EndsTheTransfer()
    {
        var answer = await WithdrawAsync(TestPerson.Partner, await Host.TransferAsync(TransferState.Declared));

        answer.ShouldBe(200);
        var transfer = answer.Read<Transfer>();
        (transfer.State, transfer.Reason).ShouldBe((TransferState.Withdrawn, new TransferReason(ReasonCodes.WithdrawnByPartner, "Wrong file.")));
    }

    [Theory]
    [InlineData(TransferState.Received)]
    [InlineData(TransferState.Scanning)]
    [InlineData(TransferState.Failed)]
    public async Task Withdraw_WhileTheWorkflowRuns_IsRecordedAndWakesIt(TransferState state)
    {
        var record = await Host.TransferAsync(state);

        (await WithdrawAsync(TestPerson.Partner, record)).ShouldBe(200);

        var now = (await Host.Register.FindAsync(record.PartitionKey, Cancellation)).ShouldNotBeNull();
        (now.WithdrawnBy, now.WakePending, Host.Workflows.Woken.Single()).ShouldBe((TestPerson.Partner.ToString(), true, record.PartitionKey));
    }

    [Theory]
    [InlineData(TransferState.Releasing)]
    [InlineData(TransferState.Delivered)]
    [InlineData(TransferState.Refused)]
    [InlineData(TransferState.Rejected)]
    [InlineData(TransferState.Expired)]
    public async Task Withdraw_FromReleasingOn_IsTooLate(TransferState state) =>
        (await WithdrawAsync(TestPerson.Partner, await Host.TransferAsync(state))).ShouldBe(409, "wrong-state");

    [Fact]
    public async Task Withdraw_ParkedWhileReleasing_IsTooLate() =>
        (await WithdrawAsync(TestPerson.Partner, await Host.TransferAsync(
            TransferState.Failed, change: record => record.ParkedFrom = TransferState.Releasing))).ShouldBe(409, "wrong-state");

    [Fact]
    public async Task Withdraw_Twice_IsRefused()
    {
        var record = await Host.TransferAsync(TransferState.Scanning);
        await WithdrawAsync(TestPerson.Partner, record);

        (await WithdrawAsync(TestPerson.Partner, record)).ShouldBe(409, "withdrawn");
    }

    [Fact]
    public async Task Withdraw_DroppedFile_IsForItsSubmitters()
    {
        var record = await Host.TransferAsync(TransferState.Scanning, change: record => record.Requester = null);

        (await WithdrawAsync(TestPerson.OtherPartner, record)).ShouldBe(404, "transfer-unknown");
        (await WithdrawAsync(TestPerson.Partner, record)).ShouldBe(200);
    }

    [Fact]
    public async Task Withdraw_AnothersTransfer_IsRefused() =>
        (await WithdrawAsync(TestPerson.PartnerWithAllRoles, await Host.TransferAsync(TransferState.Scanning))).ShouldBe(403, "not-a-submitter");

    [Fact]
    public async Task Withdraw_WithoutTheRole_IsRefused() =>
        (await WithdrawAsync(TestPerson.Officer, await Host.TransferAsync(TransferState.Scanning))).ShouldBe(403, "role-missing");

    [Fact]
    public async Task Withdraw_WithoutReason_IsRefused() =>
        (await WithdrawAsync(TestPerson.Partner, await Host.TransferAsync(TransferState.Scanning), "")).ShouldBe(400, "body-invalid");

    [Fact]
    public async Task Retry_Failed_IsRecordedAndWakesTheWorkflow()
    {
        var record = await Host.TransferAsync(TransferState.Failed);

        (await RetryAsync(TestPerson.Officer, record)).ShouldBe(200);

        var now = (await Host.Register.FindAsync(record.PartitionKey, Cancellation)).ShouldNotBeNull();
        (now.RetryRequested, now.WakePending, Host.Workflows.Woken.Single()).ShouldBe((true, true, record.PartitionKey));
    }

    [Fact]
    public async Task Retry_NotFailed_NamesTheState() =>
        (await RetryAsync(TestPerson.Officer, await Host.TransferAsync(TransferState.Scanning))).ShouldBe(409, "wrong-state");

    [Fact]
    public async Task Retry_Withdrawn_IsTooLate() =>
        (await RetryAsync(TestPerson.Officer, await Host.TransferAsync(
            TransferState.Failed, change: record => record.WithdrawnBy = record.Requester))).ShouldBe(409, "withdrawn");

    [Theory]
    [InlineData(TransferState.Scanning)]
    [InlineData(TransferState.AwaitingApproval)]
    [InlineData(TransferState.Releasing)]
    public async Task Retry_WorkflowBrokeOff_BeginsItAnewWithTheAcceptedVersion(TransferState state)
    {
        var record = await Host.BrokenOffAsync(state);

        (await RetryAsync(TestPerson.Officer, record)).ShouldBe(200);

        Host.Workflows.Restarted.Single().ShouldBe(new TransferStart(record.PartitionKey, record.Zone, "0x1"));
    }

    [Fact]
    public async Task Retry_WorkflowBrokeOffWhileParked_PutsTheTransferBackWhereItStood()
    {
        var record = await Host.BrokenOffAsync(TransferState.Failed, record => record.ParkedFrom = TransferState.Releasing);

        var answer = await RetryAsync(TestPerson.Officer, record);

        (answer.Read<Transfer>().State, Host.Workflows.Restarted.Count).ShouldBe((TransferState.Releasing, 1));
    }

    [Fact]
    public async Task Retry_WorkflowBrokeOffAfterAWithdrawal_LetsItEnd()
    {
        var record = await Host.BrokenOffAsync(TransferState.Scanning, record => record.WithdrawnBy = record.Requester);

        (await RetryAsync(TestPerson.Officer, record)).ShouldBe(200);

        Host.Workflows.Restarted.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Retry_EndedTransfer_BeginsNothingAnew() =>
        (await RetryAsync(TestPerson.Officer, await Host.BrokenOffAsync(TransferState.Refused))).ShouldBe(409, "wrong-state");

    [Fact]
    public async Task Retry_FileNotYetAccepted_IsLeftToTheInbox() => (await RetryAsync(
        TestPerson.Officer, await Host.BrokenOffAsync(TransferState.Declared, record => record.PinnedETag = null))).ShouldBe(409, "wrong-state");

    [Fact]
    public async Task Retry_ByPartner_LacksTheRole() =>
        (await RetryAsync(TestPerson.Partner, await Host.TransferAsync(TransferState.Failed))).ShouldBe(403, "role-missing");

    [Fact]
    public async Task Retry_UnknownTransfer_IsRefused() =>
        (await RetryAsync(TestPerson.Officer, new TransferRecord { PartitionKey = "x" })).ShouldBe(404, "transfer-unknown");

    private Task<ApiAnswer> WithdrawAsync(TestPerson person, TransferRecord record, string reason = "Wrong file.") =>
        Host.As(person).PostAsync($"/api/transfers/{record.PartitionKey}/withdrawal", new WithdrawalRequest(reason));

    private Task<ApiAnswer> RetryAsync(TestPerson person, TransferRecord record) =>
        Host.As(person).PostAsync($"/api/transfers/{record.PartitionKey}/retry");
}
