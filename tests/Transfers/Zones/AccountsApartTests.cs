using Baygate.Tests.Azurite;
using Baygate.Transfers.States;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Uploads;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Zones;

/// <summary>Uploads, sealed files, evidence and deliveries in an account each, as in Azure: an address signed for the wrong one opens nothing.</summary>
public sealed class AccountsApartTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Transfer_BetweenAccountsApart_IsDelivered()
    {
        await using var scenario = await Scenario.StartAsync(azurite, apart: true);

        var end = await scenario.RunApprovedAsync(await scenario.DropAsync());

        end.State.ShouldBe(TransferState.Delivered);
    }

    [Fact]
    public async Task Upload_WithItsAddress_ArrivesInTheUploadsAccount()
    {
        await using var bay = await Bay.OpenAsync(azurite, apart: true);
        var grant = await bay.Get<UploadUrls>().IssueAsync(
            new() { PartitionKey = "t1", Zone = Zone.Guangdong, BlobName = "agreement/t1" }, TestContext.Current.CancellationToken);

        await new Azure.Storage.Blobs.BlobClient(grant.UploadUrl).UploadAsync(new BinaryData(Scenario.Telemetry), TestContext.Current.CancellationToken);

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
}
