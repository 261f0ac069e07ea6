using Azure.Core;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Ending;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Releasing;

/// <summary>A recipient's storage that refuses, throttles, does not answer or is occupied.</summary>
public sealed class DestinationTests(AzuriteFixture azurite)
{
    /// <summary>The answer 0 stands for none.</summary>
    public static TheoryData<int> Answers => [0, 403, 404, 429, 500, 503];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Destination_FailsForLong_ParksUntilRetried(int status)
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        scenario.Bay.Faults.Fail = request => IsDestination(request) ? status : null;

        var end = await scenario.RunRetriedAsync(start, () => scenario.Bay.Faults.Fail = _ => null);

        end.State.ShouldBe(TransferState.Delivered);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Destination_FailsForLong_IsNamedAsTheReason(int status)
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        scenario.Bay.Faults.Fail = request => IsDestination(request) ? status : null;

        var parked = await scenario.RunParkedAsync(await scenario.DropAsync());

        parked.ReasonCode.ShouldBe(ReasonCodes.DestinationUnavailable);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Destination_FailsForAWhile_DeliversWithoutParking(int status)
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var refusals = 2;
        scenario.Bay.Faults.Fail = request => IsDestination(request) && Interlocked.Decrement(ref refusals) >= 0 ? status : null;

        await scenario.RunApprovedAsync(await scenario.DropAsync());

        scenario.Bay.Steps.Names.ShouldNotContain(nameof(Steps.Park));
    }

    [Fact]
    public async Task Destination_HoldsAnotherFile_IsRefused()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var (_, end) = await RunOccupiedAsync(scenario);

        (end.State, end.Code).ShouldBe((TransferState.Refused, ReasonCodes.DestinationOccupied));
    }

    [Fact]
    public async Task Destination_HoldsAnotherFile_IsLeftAsItIs()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var (start, _) = await RunOccupiedAsync(scenario);

        (await scenario.Bay.ReadAsync(TestAgreements.Destination, $"{start.TransferId}.sealed", Zone.HongKong)).ShouldBe("theirs"u8.ToArray());
    }

    [Fact]
    public async Task Agreement_ChangedAfterTheFileWasPutTogether_IsStillReceipted()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        scenario.Bay.Steps.Once(nameof(Steps.VerifyDelivery), async () =>
        {
            await scenario.Bay.PutAsync(TestAgreements.Telemetry() with { Purpose = "Another purpose" }, ifVersion: 1);
            scenario.Bay.Faults.Fail = request => IsDestination(request) ? 503 : null;
        });

        var end = await scenario.RunRetriedAsync(start, () => scenario.Bay.Faults.Fail = _ => null);

        end.State.ShouldBe(TransferState.Delivered);
    }

    [Theory]
    [InlineData(nameof(Steps.VerifyDelivery))]
    [InlineData(nameof(Steps.SignReceipt))]
    [InlineData(nameof(Steps.Close))]
    public async Task Delivery_RunAgain_GivesOneReceipt(string interrupted)
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        var attempts = 0;
        scenario.Bay.Steps.Before = step =>
            step == interrupted && ++attempts <= 3 ? throw new StepFaultException(ReasonCodes.StepFailed) : Task.CompletedTask;

        await scenario.RunRetriedAsync(start, () => scenario.Bay.Time.Advance(TimeSpan.FromMinutes(5)));

        var copy = await scenario.Bay.ReadAsync(TestAgreements.Destination, $"{start.TransferId}.receipt.json", Zone.HongKong);
        (await scenario.Bay.ReadAsync(Containers.Evidence, EvidenceNames.Receipt(start.TransferId))).ShouldBe(copy);
    }

    [Fact]
    public async Task Delivery_RunAgainIntoAnImmutableContainer_IsReceipted()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        var isInterrupted = true;
        scenario.Bay.Steps.Once(nameof(Steps.VerifyDelivery), () =>
        {
            scenario.Bay.Faults.Fail = request => IsDestination(request) ? Answer(request) : null;
            return Task.CompletedTask;
        });
        int? Answer(Request request) => isInterrupted ? 503 : IsWriteToTheFile(request) ? 409 : null;

        var end = await scenario.RunRetriedAsync(start, () => isInterrupted = false);

        end.State.ShouldBe(TransferState.Delivered);
    }

    private static bool IsWriteToTheFile(Request request) =>
        request.Method == RequestMethod.Put && request.Uri.Path.EndsWith(".sealed", StringComparison.Ordinal);

    private static bool IsDestination(Request request) => request.Uri.Path.Contains(TestAgreements.Destination, StringComparison.Ordinal);

    private static async Task<(TransferStart Start, TransferEnd End)> RunOccupiedAsync(Scenario scenario)
    {
        var start = await scenario.DropAsync();
        await scenario.Bay.PlantAsync(TestAgreements.Destination, $"{start.TransferId}.sealed", "theirs"u8.ToArray(), Zone.HongKong);
        return (start, await scenario.RunApprovedAsync(start));
    }
}
