using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Accepting;

/// <summary>Reads an accepted file, and only in the version that was accepted.</summary>
/// <param name="inbox">Finds the file.</param>
internal sealed class PinnedFile(InboxBlobs inbox)
{
    // Read at once and held in memory while a file is read with seeking.
    private const int RangeBytes = 4 * 1024 * 1024;

    /// <summary>The refusal of a file that is not there any more.</summary>
    public static readonly Refusal Missing = new(ReasonCodes.FileMissing, "The file is gone from the inbox.");

    /// <summary>The refusal of a file in another version than the pinned one.</summary>
    public static readonly Refusal Changed = new(ReasonCodes.FileChanged, "The file was changed after it had been accepted.");

    /// <summary>The refusal of a version that is not there: a condition fails on a missing blob too.</summary>
    public static async Task<Refusal> WhyNotAsync(BlobClient blob, CancellationToken cancellationToken) =>
        await blob.ExistsAsync(cancellationToken) ? Changed : Missing;

    /// <summary>Opens a range of the file and hands it on; a changed or missing file is a refusal.</summary>
    public async Task<Outcome<T>> ReadAsync<T>(
        AcceptedFile file, HttpRange range, Func<Stream, Task<Outcome<T>>> read, CancellationToken cancellationToken)
        where T : class
    {
        var blob = await inbox.FindAsync(file.Zone, file.TransferId, cancellationToken);
        var options = new BlobDownloadOptions { Conditions = Conditions.OnlyVersion(file.ETag), Range = range };
        BlobDownloadStreamingResult download;
        try
        {
            download = await blob.DownloadStreamingAsync(options, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            return await WhyNotAsync(blob, cancellationToken);
        }

        // Outside the guard: a failure of what the reader itself calls says nothing about the file.
        using (download) return await read(download.Content);
    }

    /// <summary>
    /// Opens the file with seeking and hands it on; nothing of it touches a disk, and a changed or missing file is a refusal, before
    /// or while it is read.
    /// </summary>
    public async Task<Outcome<T>> ReadSeekableAsync<T>(
        AcceptedFile file, Func<Stream, Task<Outcome<T>>> read, CancellationToken cancellationToken)
        where T : class
    {
        var blob = await inbox.FindAsync(file.Zone, file.TransferId, cancellationToken);
        var options = new BlobOpenReadOptions(allowModifications: false) { Conditions = Conditions.OnlyVersion(file.ETag), BufferSize = RangeBytes };
        Stream content;
        try
        {
            content = await blob.OpenReadAsync(options, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            return await WhyNotAsync(blob, cancellationToken);
        }

        await using (content)
        {
            try
            {
                await using var pinned = new PinnedStream(content);
                return await read(pinned);
            }
            catch (PinnedVersionGoneException)
            {
                return await WhyNotAsync(blob, cancellationToken);
            }
        }
    }
}
