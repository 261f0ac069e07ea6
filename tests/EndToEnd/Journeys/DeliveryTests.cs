using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Baygate.EndToEnd.Tests.Processes;
using Baygate.Transfers;
using Baygate.Transfers.Zones;

namespace Baygate.EndToEnd.Tests.Journeys;

/// <summary>From the partner's file to the recipient's, with the real host and the real command line.</summary>
public sealed class DeliveryTests(LaptopFixture fixture) : IClassFixture<LaptopFixture>
{
    private const int MiB = 1024 * 1024;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Laptop Laptop => fixture.Laptop;

    [Fact]
    public async Task Upload_ApprovedByTwo_OpensWithTheRecipientsKeyToTheSameBytes()
    {
        var transferId = await fixture.UploadAsync(Sample.File);
        await fixture.ApproveAsync(transferId);

        (await fixture.OpenAsync(transferId)).ShouldBe(Sample.File);
    }

    [Fact]
    public async Task Upload_KilledInTheMiddle_GoesOnWhenItIsRunAgain()
    {
        var path = Laptop.PathOf("large.csv");
        // Sixteen blocks, four of them sent at once: when a fifth has arrived, one is in the journal, and the last is still to come.
        const int moreThanAtOnce = 5;
        var content = Sample.OfLength(128 * MiB);
        await File.WriteAllBytesAsync(path, content, Cancel);
        var others = await NamesAsync();
        string[] upload = ["upload", path, "--agreement", Sample.AgreementId, "--json"];

        using (var first = Laptop.Start(Sample.Clerk, upload))
        {
            await Poll.UntilAsync(async () => first.HasExited || await BlocksArrivedAsync(others) >= moreThanAtOnce);
            (await first.KillAsync()).ExitCode.ShouldNotBe(0);
        }

        var second = (await Laptop.RunAsync(Sample.Clerk, upload)).ShouldSucceed().Json;
        var transferId = second.GetProperty("transferId").GetString()!;
        await fixture.ApproveAsync(transferId);

        second.GetProperty("resumedBytes").GetInt64().ShouldBeInRange(1, content.Length - 1);
        (await fixture.OpenAsync(transferId)).AsSpan().SequenceEqual(content).ShouldBeTrue();
    }

    [Fact]
    public async Task Receipt_OfADelivery_VerifiesOfflineWithTheDeliveredFile()
    {
        var transferId = await fixture.UploadAsync(Sample.File);
        await fixture.ApproveAsync(transferId);
        var (receipt, sealedFile) = (Laptop.PathOf($"{transferId}.receipt.json"), await fixture.DownloadAsync(transferId));
        (await Laptop.RunAsync(Sample.Clerk, "receipt", transferId, "--out", receipt)).ShouldSucceed();

        var verified = await Laptop.RunAsync("recipient", "verify", receipt, "--key", Laptop.PathOf("keys/guangdong/signing.pub.pem"), "--file", sealedFile);

        verified.ShouldSucceed();
    }

    private BlobContainerClient Inbox => Laptop.Blobs(Zone.Guangdong).GetBlobContainerClient(Containers.Inbox);

    private async Task<HashSet<string>> NamesAsync()
    {
        HashSet<string> names = [];
        await foreach (var blob in Inbox.GetBlobsAsync(new GetBlobsOptions { States = BlobStates.Uncommitted }, Cancel)) names.Add(blob.Name);
        return names;
    }

    private async Task<int> BlocksArrivedAsync(HashSet<string> others)
    {
        var arrived = 0;
        foreach (var name in (await NamesAsync()).Except(others))
        {
            BlockList blocks = await Inbox.GetBlockBlobClient(name).GetBlockListAsync(BlockListTypes.Uncommitted, cancellationToken: Cancel);
            arrived += blocks.UncommittedBlocks.Count();
        }

        return arrived;
    }
}
