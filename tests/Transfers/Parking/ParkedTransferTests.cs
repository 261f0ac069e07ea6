using Baygate.Tests.Azurite;
using Baygate.Transfers.People;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Tests.Parking;

public sealed class ParkedTransferTests(AzuriteFixture azurite)
{
    /// <summary>Every step a delivered transfer takes once it has a row.</summary>
    public static TheoryData<string> DeliveringSteps =>
        new(typeof(Steps).GetFields().Select(step => step.Name).Except([nameof(Steps.Accept), nameof(Steps.Park), nameof(Steps.Resume), nameof(Steps.End)]));

    [Theory]
    [MemberData(nameof(DeliveringSteps))]
    public async Task Step_FailingAtEveryAttempt_ParksAndTheRetryFinishes(string step)
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var broken = true;
        scenario.Bay.Steps.Before = name =>
            broken && name == step ? throw new StepFaultException(ReasonCodes.StorageUnavailable) : Task.CompletedTask;

        var end = await scenario.RunRetriedAsync(await scenario.DropAsync(), () => broken = false);

        end.State.ShouldBe(TransferState.Delivered);
    }

    [Fact]
    public async Task Transfer_WithdrawnWhileParked_EndsAsWithdrawn()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        scenario.Bay.Steps.Before = name => name == nameof(Steps.Decide) ? throw new StepFaultException(ReasonCodes.StepFailed) : Task.CompletedTask;

        var end = await scenario.Bay.RunAsync(start, async () =>
        {
            await scenario.Bay.WithdrawAsync(start.TransferId);
            return true;
        });

        end.State.ShouldBe(TransferState.Withdrawn);
    }

    [Fact]
    public async Task Transfer_ParkedFor30Days_Expires()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        scenario.Bay.Steps.Before = name => name == nameof(Steps.Decide) ? throw new StepFaultException(ReasonCodes.StepFailed) : Task.CompletedTask;

        var end = await scenario.Bay.RunAsync(await scenario.DropAsync(), () =>
        {
            scenario.Bay.Time.Advance(TimeSpan.FromDays(30));
            return Task.FromResult(false);
        });

        end.State.ShouldBe(TransferState.Expired);
    }

    [Fact]
    public async Task Transfer_ParkedBeforeAcceptance_GoesOnAfterARetry()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var attempts = 0;
        scenario.Bay.Steps.Before = name => name == nameof(Steps.Accept) && ++attempts <= 3
            ? throw new StepFaultException(ReasonCodes.StorageUnavailable)
            : Task.CompletedTask;

        var start = await scenario.DropAsync();
        var end = await scenario.Bay.RunAsync(start, async () =>
        {
            var failed = (await scenario.Bay.RecordAsync(start.TransferId)).State == TransferState.Failed;
            if (failed) await scenario.Bay.RetryAsync(start.TransferId);
            else await scenario.Bay.VoteAsync(start.TransferId, "alice", Roles.Approve);
            return true;
        });

        end.State.ShouldBe(TransferState.Delivered);
    }
}
