using Baygate.Tests.Azurite;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Accepting;

/// <summary>The same file, told of more than once.</summary>
public sealed class SecondEventTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task File_OfTheSameVersionListed_IsTheSameTransfer()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();

        var listed = await scenario.Bay.Get<Intake>().ListAsync(Zone.Guangdong, Cancel).SingleAsync(Cancel);

        listed.ShouldBe(start);
    }

    [Fact]
    public async Task File_NamedLikeSomebodyElsesDeclaredTransfer_IsATransferOfItsOwn()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var declared = new TransferRecord
        {
            PartitionKey = TransferIds.New(), Zone = Zone.Guangdong, AgreementId = "other", BlobName = "other/x", State = TransferState.Declared,
        };
        declared.BlobName = $"other/{declared.PartitionKey}";
        await scenario.Bay.Get<TransferRegister>().TryAddAsync(declared, Cancel);

        var start = await scenario.DropAsync(declared.PartitionKey);

        start.TransferId.ShouldStartWith("d");
    }

    [Fact]
    public async Task Transfer_StartedTwiceAtOnce_IsDeliveredOnce()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();

        await Task.WhenAll(scenario.RunApprovedAsync(start), scenario.RunApprovedAsync(start));

        (await scenario.Bay.RecordAsync(start.TransferId)).State.ShouldBe(TransferState.Delivered);
        (await scenario.DeliveredAsync()).ShouldBe([$"{start.TransferId}.receipt.json", $"{start.TransferId}.sealed"], ignoreOrder: true);
        (await scenario.HasEvidenceAsync(EvidenceNames.Ended(start.TransferId))).ShouldBeFalse();
    }

    [Fact]
    public async Task Transfer_StartedAgainWhileItWaits_IsDeliveredOnce()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();

        var end = await scenario.Bay.RunAsync(start, async () =>
        {
            await scenario.RunApprovedAsync(start);
            return true;
        });

        end.State.ShouldBe(TransferState.Delivered);
        (await scenario.DeliveredAsync()).Count.ShouldBe(2);
        (await scenario.HasEvidenceAsync(EvidenceNames.Ended(start.TransferId))).ShouldBeFalse();
    }

    [Fact]
    public async Task Transfer_StartedWithALaterVersionWhileItWaits_GoesOn()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();

        var end = await scenario.Bay.RunAsync(start, async () =>
        {
            await scenario.Bay.RunAsync(start with { ETag = "0xLATER" });
            await scenario.Bay.VoteAsync(start.TransferId, "alice", "Transfer.Approve");
            return true;
        });

        end.State.ShouldBe(TransferState.Delivered);
    }
}
