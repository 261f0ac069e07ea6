using Baygate.Tests.Azurite;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Accepting;

/// <summary>A file that is written over while Baygate works on it.</summary>
public sealed class ChangedFileTests(AzuriteFixture azurite)
{
    private static readonly byte[] Other = "machine,temperature\nM-03,99.9\n"u8.ToArray();

    [Theory]
    [InlineData(nameof(Steps.Accept))]
    [InlineData(nameof(Steps.Hash))]
    [InlineData(nameof(Steps.Classify))]
    [InlineData(nameof(Steps.SealRange))]
    public async Task File_ChangedBeforeAStep_IsRefused(string step)
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        scenario.Bay.Steps.Once(step, async () => await scenario.Bay.PlantAsync(Containers.Inbox, await scenario.Bay.NameOfAsync(start), Other));

        var end = await scenario.Bay.RunAsync(start);

        (end.State, end.Code).ShouldBe((TransferState.Refused, ReasonCodes.FileChanged));
    }

    [Fact]
    public async Task File_ChangedWhileItIsLookedInto_IsRefused()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var rows = string.Concat(Enumerable.Repeat("M-01,21.5\n", 900_000));
        var start = await scenario.DropAsync(content: System.Text.Encoding.ASCII.GetBytes("machine,temperature\n" + rows));
        var ranges = 0;
        scenario.Bay.Steps.Once(nameof(Steps.Classify), () =>
        {
            scenario.Bay.Faults.Fail = request =>
            {
                var isRange = request.Method.Method == "GET" && request.Uri.Path.Contains("/inbox/", StringComparison.Ordinal)
                    && request.Headers.TryGetValue("x-ms-range", out _);
                if (isRange && ++ranges == 2)
                    scenario.Bay.PlantAsync(Containers.Inbox, scenario.Bay.NameOfAsync(start).GetAwaiter().GetResult(), Other).GetAwaiter().GetResult();
                return null;
            };
            return Task.CompletedTask;
        });

        var end = await scenario.Bay.RunAsync(start);

        ranges.ShouldBeGreaterThanOrEqualTo(2);
        (end.State, end.Code).ShouldBe((TransferState.Refused, ReasonCodes.FileChanged));
    }

    [Fact]
    public async Task File_Changed_LeavesTheLaterVersionToItsOwnTransfer()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        var later = await scenario.DropAsync(content: Other);

        await scenario.Bay.RunAsync(start);

        (await scenario.RunApprovedAsync(later)).State.ShouldBe(TransferState.Delivered);
    }

    [Fact]
    public async Task Storage_MissingAnotherContainer_IsNotTakenForAMissingFile()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        scenario.Bay.Faults.Fail = request => request.Uri.Path.Contains("/sealed/", StringComparison.Ordinal) ? 404 : null;

        var end = await scenario.RunRetriedAsync(start, () => scenario.Bay.Faults.Fail = _ => null);

        end.State.ShouldBe(TransferState.Delivered);
    }
}
