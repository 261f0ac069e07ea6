using Baygate.Tests.Azurite;
using Baygate.Transfers.Ending;
using Baygate.Transfers.People;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.World;

namespace Baygate.Transfers.Tests.Reviewing;

public sealed class ReviewTransferTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Transfer_WithNotEnoughPeople_Expires()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var end = await RunAsync(scenario, id => scenario.Bay.VoteAsync(id, "alice", Roles.Audit));

        (end.State, end.Code).ShouldBe((TransferState.Expired, ReasonCodes.DeadlinePassed));
    }

    [Fact]
    public async Task Person_VotingAgain_IsNotHeard()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var end = await RunAsync(scenario, async id =>
        {
            await scenario.Bay.VoteAsync(id, "alice", Roles.Approve, approved: false);
            await scenario.Bay.VoteAsync(id, "alice", Roles.Approve);
        });

        end.State.ShouldBe(TransferState.Rejected);
    }

    [Fact]
    public async Task Transfer_Rejected_ShowsTheReason()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var end = await RunAsync(scenario, id => scenario.Bay.VoteAsync(id, "alice", Roles.Approve, approved: false));

        (await scenario.Bay.RecordAsync(end.TransferId)).Reason.ShouldBe("Consent is missing.");
    }

    [Fact]
    public async Task Transfer_WithdrawnAfterApproval_IsNotReleased()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var end = await RunAsync(scenario, async id =>
        {
            await scenario.Bay.VoteAsync(id, "alice", Roles.Approve);
            await scenario.Bay.WithdrawAsync(id);
        });

        end.State.ShouldBe(TransferState.Withdrawn);
    }

    [Fact]
    public async Task Transfer_WithdrawnBetweenReviewAndRelease_IsNotReleased()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        scenario.Bay.Steps.Once("Release", () => scenario.Bay.WithdrawAsync(start.TransferId));

        var end = await scenario.RunApprovedAsync(start);

        end.State.ShouldBe(TransferState.Withdrawn);
    }

    [Fact]
    public async Task Transfer_RejectedBetweenReviewAndRelease_IsNotDelivered()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        scenario.Bay.Steps.Once("Release", () => scenario.Bay.VoteAsync(start.TransferId, "bob", Roles.Approve, approved: false));

        var end = await scenario.RunApprovedAsync(start);

        end.Code.ShouldBe(ReasonCodes.ApprovalMissing);
    }

    /// <summary>Runs a transfer; at its first wait people act, at the second the deadline passes.</summary>
    private static async Task<TransferEnd> RunAsync(Scenario scenario, Func<string, Task> act)
    {
        var (start, waits) = (await scenario.DropAsync(), 0);
        return await scenario.Bay.RunAsync(start, async () =>
        {
            if (++waits == 1) await act(start.TransferId);
            else scenario.Bay.Time.Advance(TimeSpan.FromDays(60));
            return waits == 1;
        });
    }
}
