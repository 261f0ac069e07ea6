using System.Text;
using Azure.Storage.Blobs.Models;
using Baygate.Evidence;
using Baygate.Sealing;
using Baygate.Tests.Azurite;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Workflow;

public sealed class DeliveredTransferTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Transfer_ApprovedByAll_IsDelivered()
    {
        await using var scenario = await Scenario.StartAsync(azurite);

        var end = await scenario.RunApprovedAsync(await scenario.DropAsync());

        end.State.ShouldBe(TransferState.Delivered);
    }

    [Fact]
    public async Task Transfer_Delivered_OpensWithTheRecipientsKeyToWhatWasSent()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();

        await scenario.RunApprovedAsync(start);

        using var key = RsaKeyEncryptionKey.FromPem(TestAgreements.RecipientPrivateKey);
        using var opened = new MemoryStream();
        await SealedFile.OpenAsync(new MemoryStream(await DeliveredAsync(scenario, start.TransferId)), opened, key, cancellationToken: Cancel);
        Encoding.UTF8.GetString(opened.ToArray()).ShouldBe(Encoding.UTF8.GetString(Scenario.Telemetry));
    }

    [Fact]
    public async Task Transfer_Delivered_LeavesNothingInTheZoneOfOriginButEvidence()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();

        await scenario.RunApprovedAsync(start);

        (await scenario.Bay.BlobsAsync(Zone.Guangdong, Containers.Inbox)).ShouldBeEmpty();
        (await scenario.Bay.BlobsAsync(Zone.Guangdong, Containers.Sealed)).ShouldBeEmpty();
        (await scenario.Bay.BlobsAsync(Zone.Guangdong, Containers.Ledger)).ShouldNotContain(name => name.Contains(start.TransferId));
    }

    [Fact]
    public async Task Receipt_OfADeliveredTransfer_NamesTheDeliveredFilesDigest()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();

        await scenario.RunApprovedAsync(start);

        var delivered = Sha256Digest.Of(await DeliveredAsync(scenario, start.TransferId));
        var keys = await scenario.Bay.Zones.Keys(Zone.Guangdong).SigningPublicKeys(Cancel);
        var receipt = await scenario.Bay.Get<EvidenceStore>().FindBytesAsync(Zone.Guangdong, EvidenceNames.Receipt(start.TransferId), Cancel);
        new StatementVerifier(keys).Verify(receipt).Statement!.Subjects.Single().Digest.ShouldBe(delivered);
    }

    [Fact]
    public async Task Receipt_OfADeliveredTransfer_LiesBesideTheFile()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();

        await scenario.RunApprovedAsync(start);

        (await scenario.Bay.BlobsAsync(Zone.HongKong, TestAgreements.Destination))
            .ShouldBe([$"{start.TransferId}.receipt.json", $"{start.TransferId}.sealed"], ignoreOrder: true);
    }

    [Fact]
    public async Task Transfer_StartedAgainAfterItsEnd_ChangesNothing()
    {
        await using var scenario = await Scenario.StartAsync(azurite);
        var start = await scenario.DropAsync();
        await scenario.RunApprovedAsync(start);

        var again = await scenario.Bay.RunAsync(start);

        again.State.ShouldBe(TransferState.Delivered);
    }

    private static async Task<byte[]> DeliveredAsync(Scenario scenario, string transferId)
    {
        BlobDownloadResult file = await scenario.Bay.Zones.Container(Zone.HongKong, TestAgreements.Destination)
            .GetBlobClient($"{transferId}.sealed").DownloadContentAsync(Cancel);
        return file.Content.ToArray();
    }
}
