using Azure;
using Azure.Storage.Blobs;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Uploads;

namespace Baygate.Transfers.Tests.Uploads;

public sealed class BlobAccessTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadUri_Always_ReadsTheOneBlob() =>
        (await (await ReaderAsync("a/file")).DownloadContentAsync(Cancellation)).Value.Content.ToArray().ShouldBe([1, 2, 3]);

    [Fact]
    public async Task ReadUri_ToWrite_IsRefused()
    {
        var reader = await ReaderAsync("a/file");

        (await Should.ThrowAsync<RequestFailedException>(() => reader.UploadAsync(new BinaryData("other"), overwrite: true, Cancellation)))
            .Status.ShouldBe(403);
    }

    [Fact]
    public async Task ReadUri_ForAnotherBlob_IsRefused()
    {
        var reader = await ReaderAsync("a/file");
        var other = new BlobClient(new BlobUriBuilder(reader.Uri) { BlobName = "a/other" }.ToUri());

        (await Should.ThrowAsync<RequestFailedException>(() => other.DownloadContentAsync(Cancellation))).Status.ShouldBe(403);
    }

    private async Task<BlobClient> ReaderAsync(string name)
    {
        var account = azurite.TakeAccount().Blobs();
        var container = account.GetBlobContainerClient("sealed");
        await container.CreateAsync(cancellationToken: Cancellation);
        await container.GetBlobClient(name).UploadAsync(new BinaryData(new byte[] { 1, 2, 3 }), Cancellation);
        return new BlobClient(await new BlobAccess(TimeProvider.System).ReadUriAsync(account, "sealed", name, Cancellation));
    }
}
