using Baygate.Tests.Azurite;
using Baygate.Transfers.Register;
using Baygate.Transfers.Statements;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Parking;

/// <summary>A workflow that broke off anywhere, with all of its history lost, is begun anew from the register and the signed statements.</summary>
public sealed class RestartedTransferTests(AzuriteFixture azurite)
{
    public static TheoryData<string> DeliveringSteps =>
        new(typeof(Steps).GetFields().Select(step => step.Name).Except(
        [
            nameof(Steps.Park), nameof(Steps.Resume), nameof(Steps.End),
            // Only a file of several ranges takes these; ClassifyRangesTests break one off there.
            nameof(Steps.BeginClassify), nameof(Steps.ClassifyRange), nameof(Steps.MergeFindings),
        ]));

    [Theory]
    [MemberData(nameof(DeliveringSteps))]
    public async Task Workflow_LostBeforeAStep_DeliversWhenBegunAnew(string step)
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        await BreakOffAsync(scenario, start, step);

        var end = await scenario.RunApprovedAsync(start);

        end.State.ShouldBe(TransferState.Delivered);
        (await scenario.DeliveredAsync()).ShouldBe([$"{start.TransferId}.receipt.json", $"{start.TransferId}.sealed"]);
    }

    [Fact]
    public async Task Workflow_LostAfterTheDecision_ScansNothingAgain()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        await BreakOffAsync(scenario, start, nameof(Steps.ReviewTransfer));
        scenario.Bay.Steps.Names.Clear();

        await scenario.RunApprovedAsync(start);

        scenario.Bay.Steps.Names.Take(3).ShouldBe([nameof(Steps.Accept), nameof(Steps.Decide), nameof(Steps.RemovePlaintext)]);
    }

    [Fact]
    public async Task Workflow_LostBeforeTheRegisterHeardOfTheDecision_GoesOnFromTheSignedOne()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        await BreakOffAsync(scenario, start, nameof(Steps.ReviewTransfer));
        await scenario.Bay.Get<TransferRegister>().ChangeAsync(
            start.TransferId,
            record =>
            {
                (record.State, record.Round, record.BindingDigest) = (TransferState.Scanning, 0, null);
                return true;
            },
            TestContext.Current.CancellationToken);

        (await scenario.RunApprovedAsync(start)).State.ShouldBe(TransferState.Delivered);
    }

    [Fact]
    public async Task Workflow_BegunAnewOverAMovedDecision_ReportsTampering()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var (other, start) = (await scenario.DropAsync("other.csv"), await scenario.DropAsync());
        await BreakOffAsync(scenario, other, nameof(Steps.ReviewTransfer));
        await BreakOffAsync(scenario, start, nameof(Steps.Decide));
        var moved = await scenario.Bay.ReadAsync(Containers.Evidence, EvidenceNames.Decided(other.TransferId, 1));
        await scenario.Bay.PlantAsync(Containers.Evidence, EvidenceNames.Decided(start.TransferId, 1), moved);

        (await scenario.RunParkedAsync(start)).ReasonCode.ShouldBe(ReasonCodes.RecordTampered);
    }

    /// <summary>Runs a transfer until just before a step; there the host dies, with all the engine knew.</summary>
    private static async Task BreakOffAsync(Scenario scenario, TransferStart start, string step)
    {
        scenario.Bay.Steps.Before = name => name == step ? throw new OperationCanceledException("The host is gone.") : Task.CompletedTask;
        await Should.ThrowAsync<OperationCanceledException>(scenario.RunApprovedAsync(start));
        scenario.Bay.Steps.Before = _ => Task.CompletedTask;
    }
}
