using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Baygate.Tests.Azurite;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Uploads;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Zones;

/// <summary>Uploads, sealed files, evidence and deliveries in an account each, as in Azure: an address signed for the wrong one opens nothing.</summary>
public sealed class AccountsApartTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Transfer_BetweenAccountsApart_IsDelivered()
    {
        await using var scenario = await Scenario.StartAsync(azurite, apart: true);

        var end = await scenario.RunApprovedAsync(await scenario.DropAsync());

        end.State.ShouldBe(TransferState.Delivered);
    }

    [Fact]
    public async Task Transfer_WhoseSealedFileWasMovedWhileItWaited_IsDelivered()
    {
        await using var scenario = await Scenario.StartAsync(azurite, PersonalFiles.Permit, apart: true);
        var start = await scenario.DropAsync(content: PersonalFiles.Customers);

        var end = await scenario.Bay.RunAsync(start, async () =>
        {
            await WriteAnewAsync(scenario.Bay.Zones.Container(Zone.Guangdong, Containers.Sealed));
            await scenario.ApproveAsync(start.TransferId);
            return true;
        });

        end.State.ShouldBe(TransferState.Delivered);
    }

    [Fact]
    public async Task Upload_WithItsAddress_ArrivesInTheUploadsAccount()
    {
        await using var bay = await Bay.OpenAsync(azurite, apart: true);
        var grant = await bay.Get<UploadUrls>().IssueAsync(
            new() { PartitionKey = "t1", Zone = Zone.Guangdong, BlobName = "agreement/t1" }, Cancel);

        await new BlobClient(grant.UploadUrl).UploadAsync(new BinaryData(Scenario.Telemetry), Cancel);

        (await bay.BlobsAsync(Zone.Guangdong, Containers.Inbox)).ShouldBe(["agreement/t1"]);
    }

    [Theory]
    [InlineData(Containers.Inbox, ZoneAccount.Uploads)]
    [InlineData(Containers.Sealed, ZoneAccount.Sealed)]
    [InlineData(Containers.Evidence, ZoneAccount.Evidence)]
    [InlineData(Containers.Agreements, ZoneAccount.Evidence)]
    [InlineData(Containers.Ledger, ZoneAccount.Evidence)]
    [InlineData("sha-tin-hospital", ZoneAccount.Deliveries)]
    public void AccountOf_Container_IsThatOfItsKind(string container, ZoneAccount account) => Containers.AccountOf(container).ShouldBe(account);

    /// <summary>Every blob with its metadata as azcopy writes it into another account: another version, the same content.</summary>
    private static async Task WriteAnewAsync(BlobContainerClient container)
    {
        await foreach (var item in container.GetBlobsAsync(cancellationToken: Cancel))
        {
            var blob = container.GetBlobClient(item.Name);
            BlobDownloadResult found = await blob.DownloadContentAsync(Cancel);
            await blob.DeleteAsync(cancellationToken: Cancel);
            await blob.UploadAsync(found.Content, new BlobUploadOptions { Metadata = found.Details.Metadata }, Cancel);
        }
    }
}
