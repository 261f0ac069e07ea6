using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Core.Cryptography;
using Azure.Storage.Blobs.Models;
using Baygate.Sealing;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.SealingFiles;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.KeyRotation;

/// <summary>
/// The sealed files that wait for their release, with their drafts. Of a file whose release began only the recipient's header is of use,
/// so the holding key is not needed for it any more and it is left out.
/// </summary>
internal sealed class WaitingFiles(ZoneDirectory zones, FileKeys keys)
{
    private const string DraftSuffix = ".draft";
    private const string ReleaseSuffix = ".release";

    /// <summary>Finds them.</summary>
    public async IAsyncEnumerable<WrappedItem> FindAsync(Zone zone, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = await zones.Container(zone, Containers.Sealed).GetBlobsAsync(cancellationToken: cancellationToken)
            .Select(blob => blob.Name).ToListAsync(cancellationToken);
        var released = names.Where(name => name.EndsWith(ReleaseSuffix, StringComparison.Ordinal)).Select(name => name[..^ReleaseSuffix.Length]).ToHashSet();
        foreach (var name in names.Where(name => !name.EndsWith(ReleaseSuffix, StringComparison.Ordinal) && !LedgerNames.IsPersons(name)))
        {
            var isDraft = name.EndsWith(DraftSuffix, StringComparison.Ordinal);
            var transferId = isDraft ? name[..^DraftSuffix.Length] : name;
            if (released.Contains(transferId)) continue;
            var item = await ReadAsync(
                () => isDraft ? FindDraftAsync(zone, transferId, cancellationToken) : FindFileAsync(zone, transferId, cancellationToken));
            if (item is not null) yield return item;
        }
    }

    /// <summary>A file that ended meanwhile is left out; one whose header cannot be read is shown, and does not hide the others.</summary>
    private static async Task<WrappedItem?> ReadAsync(Func<Task<WrappedItem>> find)
    {
        try
        {
            return await find();
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
        catch (StepFaultException fault)
        {
            return new WrappedItem(WrappedItem.Unreadable, (_, _) => Task.FromException(fault));
        }
    }

    private async Task<WrappedItem> FindFileAsync(Zone zone, string transferId, CancellationToken cancellationToken)
    {
        using BlobDownloadStreamingResult file =
            await zones.SealedFile(zone, transferId).DownloadStreamingAsync(cancellationToken: cancellationToken);
        var header = await FileKeys.UseKeyAsync(() => SealedHeader.ReadAsync(file.Content, cancellationToken), cancellationToken);
        var etag = file.Details.ETag;
        return new WrappedItem(header.Stanzas[0].KeyId, (to, stop) => RewrapFileAsync(zone, transferId, header, etag, to, stop));
    }

    private async Task RewrapFileAsync(
        Zone zone, string transferId, SealedHeader header, ETag etag, IKeyEncryptionKey to, CancellationToken cancellationToken)
    {
        var file = zones.SealedFile(zone, transferId);
        BlockList committed = await file.GetBlockListAsync(BlockListTypes.Committed, cancellationToken: cancellationToken);
        using var rewrapped = new MemoryStream(await RewrapAsync(zone, header, to, cancellationToken));
        await file.StageBlockAsync(SealedBlobs.HeaderBlock, rewrapped, options: null, cancellationToken);

        // The payload's blocks stay as they are: only the header's block is replaced, and only in the file that was looked at.
        await file.CommitBlockListAsync(
            committed.CommittedBlocks.Select(block => block.Name),
            new CommitBlockListOptions { Conditions = new BlobRequestConditions { IfMatch = etag } },
            cancellationToken);
    }

    private async Task<WrappedItem> FindDraftAsync(Zone zone, string transferId, CancellationToken cancellationToken)
    {
        BlobDownloadResult found = await zones.Draft(zone, transferId).DownloadContentAsync(cancellationToken);
        var draft = ReadDraft(found.Content);
        var header = await FileKeys.UseKeyAsync(() => Task.FromResult(SealedHeader.Parse(draft.Header)), cancellationToken);
        var etag = found.Details.ETag;
        return new WrappedItem(header.Stanzas[0].KeyId, (to, stop) => RewrapDraftAsync(zone, transferId, draft, header, etag, to, stop));
    }

    private static SealDraft ReadDraft(BinaryData content)
    {
        try
        {
            return content.ToObjectFromJson<SealDraft>() ?? throw new StepFaultException(ReasonCodes.RecordTampered);
        }
        catch (JsonException)
        {
            throw new StepFaultException(ReasonCodes.RecordTampered);
        }
    }

    private async Task RewrapDraftAsync(
        Zone zone, string transferId, SealDraft draft, SealedHeader header, ETag etag, IKeyEncryptionKey to, CancellationToken cancellationToken)
    {
        var rewrapped = JsonSerializer.SerializeToUtf8Bytes(draft with { Header = await RewrapAsync(zone, header, to, cancellationToken) });
        var unchanged = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfMatch = etag } };
        await zones.Draft(zone, transferId).UploadAsync(new BinaryData(rewrapped), unchanged, cancellationToken);
    }

    private async Task<byte[]> RewrapAsync(Zone zone, SealedHeader header, IKeyEncryptionKey to, CancellationToken cancellationToken)
    {
        var rewrapped = await keys.UseAsync(zone, header, from => header.RewrapAsync(from, [to], cancellationToken), cancellationToken);
        return rewrapped.ToBytes();
    }
}
