using System.Text;
using System.Web;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Register;
using Baygate.Transfers.Uploads;
using Baygate.Transfers.Zones;
using Microsoft.Extensions.Time.Testing;

namespace Baygate.Transfers.Tests.Uploads;

public sealed class UploadUrlsTests(AzuriteFixture azurite)
{
    private static readonly TransferRecord Record = new() { PartitionKey = "t1", Zone = Zone.Guangdong, BlobName = "agreement/t1" };

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Url_Always_TakesTheFileInOnePiece()
    {
        var (inbox, upload) = await IssueAsync();

        await upload.UploadAsync(new MemoryStream([1, 2, 3]), cancellationToken: Cancellation);

        (await inbox.GetBlobClient(Record.BlobName).DownloadContentAsync(Cancellation)).Value.Content.ToArray().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Url_Always_TakesTheFileInBlocks()
    {
        var (inbox, upload) = await IssueAsync();
        var block = Convert.ToBase64String("block-01"u8);

        await upload.StageBlockAsync(block, new MemoryStream([1, 2, 3]), cancellationToken: Cancellation);
        await upload.CommitBlockListAsync([block], cancellationToken: Cancellation);

        (await inbox.GetBlobClient(Record.BlobName).ExistsAsync(Cancellation)).Value.ShouldBeTrue();
    }

    [Fact]
    public async Task Url_ToRead_IsRefused()
    {
        var (_, upload) = await IssueAsync();
        await upload.UploadAsync(new MemoryStream([1]), cancellationToken: Cancellation);

        await ShouldBeForbiddenAsync(() => upload.DownloadContentAsync(Cancellation));
        await ShouldBeForbiddenAsync(() => upload.GetPropertiesAsync(cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Url_ToDelete_IsRefused()
    {
        var (_, upload) = await IssueAsync();
        await upload.UploadAsync(new MemoryStream([1]), cancellationToken: Cancellation);

        await ShouldBeForbiddenAsync(() => upload.DeleteAsync(cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Url_ForAnotherBlob_IsRefused()
    {
        var (_, upload) = await IssueAsync();
        var other = new BlockBlobClient(new BlobUriBuilder(upload.Uri) { BlobName = "agreement/t2" }.ToUri());

        await ShouldBeForbiddenAsync(() => other.UploadAsync(new MemoryStream([1]), cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Url_ToList_IsRefused()
    {
        var (_, upload) = await IssueAsync();
        var container = new BlobContainerClient(new BlobUriBuilder(upload.Uri) { BlobName = "" }.ToUri());

        await ShouldBeForbiddenAsync(async () => await container.GetBlobsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Url_AfterAnHour_IsRefused()
    {
        var (_, upload) = await IssueAsync(new FakeTimeProvider(DateTimeOffset.UtcNow.AddMinutes(-61)));

        await ShouldBeForbiddenAsync(() => upload.UploadAsync(new MemoryStream([1]), cancellationToken: Cancellation));
    }

    [Fact]
    public async Task Url_WithoutAccountKey_IsSignedByADelegationKeyOverHttpsOnly()
    {
        var account = new DelegatingAccount(_time);

        var query = HttpUtility.ParseQueryString((await account.IssueAsync()).UploadUrl.Query);

        (query["sp"], query["spr"], query["sr"], query["skoid"]).ShouldBe(("cw", "https", "b", DelegatingAccount.ObjectId));
    }

    [Fact]
    public async Task Url_WithoutAccountKey_UsesADelegationKeyWhileItOutlivesTheUrl()
    {
        var account = new DelegatingAccount(_time);
        await account.IssueAsync();
        _time.Advance(TimeSpan.FromMinutes(294));
        await account.IssueAsync();
        account.KeysGiven.ShouldBe(1);

        _time.Advance(TimeSpan.FromMinutes(2));
        await account.IssueAsync();

        account.KeysGiven.ShouldBe(2);
    }

    private static async Task ShouldBeForbiddenAsync(Func<Task> call) =>
        (await Should.ThrowAsync<RequestFailedException>(call)).Status.ShouldBe(403);

    private async Task<(BlobContainerClient Inbox, BlockBlobClient Upload)> IssueAsync(TimeProvider? time = null)
    {
        var blobs = azurite.TakeAccount().Blobs();
        var inbox = blobs.GetBlobContainerClient(Containers.Inbox);
        await inbox.CreateAsync(cancellationToken: Cancellation);
        var urls = new UploadUrls(new ZoneDirectory([new ZoneServices(Zone.Guangdong, blobs, null)]), new BlobAccess(time ?? _time), time ?? _time);
        return (inbox, new BlockBlobClient((await urls.IssueAsync(Record, Cancellation)).UploadUrl));
    }

    /// <summary>An account that is reached with an identity, as in Azure: it gives delegation keys and counts them.</summary>
    private sealed class DelegatingAccount : HttpMessageHandler
    {
        public const string ObjectId = "00000000-0000-4000-8000-000000000009";

        private readonly FakeTimeProvider _time;
        private readonly UploadUrls _urls;

        public DelegatingAccount(FakeTimeProvider time)
        {
            _time = time;
            var options = new BlobClientOptions { Transport = new HttpClientTransport(this) };
            var blobs = new BlobServiceClient(new Uri("https://account.blob.core.windows.net"), new StaticCredential(), options);
            _urls = new UploadUrls(new ZoneDirectory([new ZoneServices(Zone.Guangdong, blobs, null)]), new BlobAccess(time), time);
        }

        public int KeysGiven { get; private set; }

        public Task<UploadGrant> IssueAsync() => _urls.IssueAsync(Record, Cancellation);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            KeysGiven++;
            var asked = System.Xml.Linq.XDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken)).Root!;
            var key = $"""
                <?xml version="1.0" encoding="utf-8"?><UserDelegationKey><SignedOid>{ObjectId}</SignedOid><SignedTid>{ObjectId}</SignedTid>
                <SignedStart>{_time.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}</SignedStart><SignedExpiry>{asked.Element("Expiry")!.Value}</SignedExpiry>
                <SignedService>b</SignedService><SignedVersion>2025-01-05</SignedVersion><Value>AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=</Value></UserDelegationKey>
                """;
            return new HttpResponseMessage { Content = new StringContent(key, Encoding.UTF8, "application/xml") };
        }
    }

    private sealed class StaticCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
