using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Baygate.EndToEnd.Tests.Processes;
using Baygate.LocalHost.Engine;
using Baygate.Tests.Azurite;
using Baygate.Transfers;
using Baygate.Transfers.Zones;

namespace Baygate.EndToEnd.Tests.Crashes;

/// <summary>The real host, killed as by kill -9.</summary>
public sealed class KilledHostTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly LaptopFixture _fixture = new(azurite);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Laptop Laptop => _fixture.Laptop;

    public ValueTask InitializeAsync() => _fixture.InitializeAsync();

    [Fact]
    public async Task Transfer_HostKilledAgainAndAgain_IsDeliveredOnce()
    {
        var transferId = await _fixture.UploadAsync(Sample.File);
        foreach (var records in (int[])[1, 3, 6, 8]) await KillAfterAsync(records);
        await Laptop.Api.UntilAsync(transferId, "AwaitingApproval");
        var recorded = await CountRecordsAsync();
        (await Laptop.RunAsync(People.Approver, "approve", transferId)).ShouldSucceed();
        (await Laptop.RunAsync(People.Officer, "approve", transferId)).ShouldSucceed();
        foreach (var more in (int[])[1, 3, 5]) await KillAfterAsync(recorded + more);
        await Laptop.Api.UntilAsync(transferId, "Delivered");

        (await _fixture.OpenAsync(transferId)).ShouldBe(Sample.File);
        (await BlobsAsync(Zone.HongKong, Sample.Destination)).ShouldBe([$"{transferId}.receipt.json", $"{transferId}.sealed"]);
        (await BlobsAsync(Zone.Guangdong, Containers.Inbox)).ShouldBeEmpty();
        (await BlobsAsync(Zone.Guangdong, Containers.Sealed)).ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    /// <summary>Kills the host when it has recorded so much, and starts it again.</summary>
    private async Task KillAfterAsync(int records)
    {
        await Poll.UntilAsync(async () => await CountRecordsAsync() >= records);
        await Laptop.KillHostAsync();
        await Laptop.StartHostAsync();
    }

    private async Task<int> CountRecordsAsync() =>
        await Laptop.Tables.GetTableClient(WorkflowHistory.TableName).QueryAsync<TableEntity>(cancellationToken: Cancel).CountAsync(Cancel);

    private async Task<List<string>> BlobsAsync(Zone zone, string container) => await Laptop.Blobs(zone).GetBlobContainerClient(container)
        .GetBlobsAsync(new GetBlobsOptions { States = BlobStates.Uncommitted }, Cancel).Select(blob => blob.Name).ToListAsync(Cancel);
}
