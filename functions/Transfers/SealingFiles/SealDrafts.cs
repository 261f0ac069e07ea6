using System.Text.Json;
using Azure;
using Azure.Storage.Blobs.Models;
using Baygate.Sealing;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.SealingFiles;

/// <summary>Makes a transfer's file key once and hands it to every worker that seals a range.</summary>
internal sealed class SealDrafts(ZoneDirectory zones, FileKeys keys)
{
    /// <summary>Makes the file key and the salt, unless they are there.</summary>
    public async Task CreateAsync(Zone zone, string transferId, CancellationToken cancellationToken)
    {
        if (await FindAsync(zone, transferId, cancellationToken) is not null) return;
        var holdingKey = await keys.CurrentAsync(zone, cancellationToken);
        using var fileKey = FileKey.Generate();
        var header = await FileKeys.UseKeyAsync(
            () => SealedHeader.CreateAsync(fileKey, transferId, [holdingKey], cancellationToken), cancellationToken);
        var draft = JsonSerializer.SerializeToUtf8Bytes(new SealDraft(header.ToBytes(), PayloadSealer.NewSalt()));
        try
        {
            await zones.Draft(zone, transferId).UploadAsync(new BinaryData(draft), Conditions.OnlyIfNew("application/json"), cancellationToken);
        }
        catch (RequestFailedException taken) when (taken.IsTaken())
        {
            // Another host was first: its key counts.
        }
    }

    /// <summary>The draft, or null when there is none.</summary>
    public async Task<SealDraft?> FindAsync(Zone zone, string transferId, CancellationToken cancellationToken)
    {
        try
        {
            BlobDownloadResult found = await zones.Draft(zone, transferId).DownloadContentAsync(cancellationToken);
            return found.Content.ToObjectFromJson<SealDraft>();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Opens the file key of a draft and hands out what seals the ranges.</summary>
    public async Task<PayloadSealer> OpenAsync(Zone zone, string transferId, SealDraft draft, CancellationToken cancellationToken)
    {
        var header = await FileKeys.UseKeyAsync(() => Task.FromResult(SealedHeader.Parse(draft.Header)), cancellationToken);
        if (header.TransferId != transferId) throw new StepFaultException(ReasonCodes.RecordTampered);
        using var fileKey = await keys.UseAsync(zone, header, key => header.UnwrapAsync(key, cancellationToken), cancellationToken);
        return new PayloadSealer(fileKey, draft.Salt, transferId);
    }
}
