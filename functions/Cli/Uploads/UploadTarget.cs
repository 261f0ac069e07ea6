using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Baygate.Cli.Api;

namespace Baygate.Cli.Uploads;

/// <summary>The blob an upload is written to, through an upload URL that is renewed when it expires.</summary>
/// <param name="api">Renews the URL.</param>
/// <param name="cli">The clock and the settings for Blob Storage.</param>
/// <param name="grant">The first URL.</param>
internal sealed class UploadTarget(ApiClient api, CliContext cli, UploadGrant grant) : IDisposable
{
    // A block of 8 MiB that is begun now must be through before the URL expires, on a slow line too.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _renewal = new(1);
    private readonly BlobClientOptions _storage = cli.Storage();

    private volatile UploadGrant _grant = grant;

    public static Task<UploadGrant> RenewAsync(ApiClient api, string transferId, CancellationToken cancellationToken) =>
        api.PostAsync(ApiClient.TransferPath(transferId, "upload-url"), CliJson.Default.UploadGrant, cancellationToken);

    public Task StageAsync(string blockId, ArraySegment<byte> content, CancellationToken cancellationToken) => WriteAsync(
        async blob =>
        {
            using MemoryStream stream = new(content.Array!, content.Offset, content.Count, writable: false);
            await blob.StageBlockAsync(blockId, stream, cancellationToken: cancellationToken);
        },
        cancellationToken);

    /// <summary>Makes the blob of its blocks. A blob that is there is never replaced: its version may be pinned already.</summary>
    public Task CommitAsync(IEnumerable<string> blockIds, CancellationToken cancellationToken) => WriteAsync(
        async blob =>
        {
            CommitBlockListOptions onlyIfNew = new() { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
            try
            {
                await blob.CommitBlockListAsync(blockIds, onlyIfNew, cancellationToken);
            }
            catch (RequestFailedException exists) when (exists.ErrorCode == BlobErrorCode.BlobAlreadyExists || exists.Status == 412)
            {
                // Only this upload may write the blob, so an earlier commit came through whose answer was lost.
            }
        },
        cancellationToken);

    public void Dispose() => _renewal.Dispose();

    private async Task WriteAsync(Func<BlockBlobClient, Task> write, CancellationToken cancellationToken)
    {
        UploadGrant used = _grant;
        if (used.ExpiresAt - Margin <= cli.Time.GetUtcNow()) used = await RenewAsync(used, cancellationToken);
        try
        {
            await write(Blob(used));
        }
        catch (RequestFailedException refused) when (refused.Status == 403)
        {
            // This machine's clock may be slow: the storage's word counts.
            await write(Blob(await RenewAsync(used, cancellationToken)));
        }
    }

    private BlockBlobClient Blob(UploadGrant used) => new(used.UploadUrl, _storage);

    /// <summary>Renews the URL once, however many blocks found it expired.</summary>
    private async Task<UploadGrant> RenewAsync(UploadGrant expired, CancellationToken cancellationToken)
    {
        await _renewal.WaitAsync(cancellationToken);
        try
        {
            if (_grant == expired) _grant = await RenewAsync(api, expired.TransferId, cancellationToken);
            return _grant;
        }
        finally
        {
            _renewal.Release();
        }
    }
}
