using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Ledger;

/// <summary>
/// The persons an exporter has sent out in a calendar year, as keyed hashes. Each transfer holds a reservation of its own from decision
/// to its end, and what is counted is the union of the committed persons and of every reservation: a transfer writes its own before it
/// counts, so of two that run at once at least one sees the other, and no lock is needed.
/// </summary>
/// <param name="zones">The zones.</param>
internal sealed class PersonLedger(ZoneDirectory zones)
{
    /// <summary>Keeps the persons that classification found until the transfer reserves or ends.</summary>
    public Task StageAsync(Zone zone, string transferId, LedgerEntry persons, CancellationToken cancellationToken) =>
        Blob(zone, Staged(transferId)).UploadAsync(new BinaryData(persons.ToBytes()), overwrite: true, cancellationToken);

    /// <summary>Reserves the transfer's persons in a year and counts, this transfer included.</summary>
    /// <exception cref="StepFaultException">The persons that classification found are gone, or an entry is not one.</exception>
    public async Task<PersonCounts> ReserveAsync(LedgerYear year, string transferId, CancellationToken cancellationToken)
    {
        var own = await ReadAsync(Blob(year.Zone, Staged(transferId)), cancellationToken);
        if (own.ETag is null) throw new StepFaultException(ReasonCodes.RecordTampered);
        await Blob(year.Zone, Reserved(year, transferId)).UploadAsync(new BinaryData(own.Entry.ToBytes()), overwrite: true, cancellationToken);

        var all = own.Entry;
        var reservations = new GetBlobsOptions { Prefix = Reserved(year, "") };
        await foreach (var reservation in zones.Container(year.Zone, Containers.Ledger).GetBlobsAsync(reservations, cancellationToken))
        {
            all = all.Union((await ReadAsync(Blob(year.Zone, reservation.Name), cancellationToken)).Entry);
        }

        // Last, because a transfer that is committed meanwhile is merged before its reservation goes.
        all = all.Union((await ReadAsync(Blob(year.Zone, Committed(year)), cancellationToken)).Entry);
        return new PersonCounts(all.All.EffectiveCount, all.Sensitive.EffectiveCount);
    }

    /// <summary>Makes the transfer's reservation part of the year. Doing it twice changes nothing.</summary>
    public async Task CommitAsync(LedgerYear year, string transferId, CancellationToken cancellationToken)
    {
        var own = await ReadAsync(Blob(year.Zone, Reserved(year, transferId)), cancellationToken);
        while (own.ETag is not null && !await TryMergeAsync(year, own.Entry, cancellationToken)) { }
        await ReleaseAsync(year, transferId, cancellationToken);
    }

    /// <summary>Gives the transfer's reservation back.</summary>
    public async Task ReleaseAsync(LedgerYear year, string transferId, CancellationToken cancellationToken)
    {
        await Blob(year.Zone, Reserved(year, transferId)).DeleteIfExistsAsync(cancellationToken: cancellationToken);
        await Blob(year.Zone, Staged(transferId)).DeleteIfExistsAsync(cancellationToken: cancellationToken);
    }

    /// <summary>Forgets persons that were staged and never reserved.</summary>
    public Task UnstageAsync(Zone zone, string transferId, CancellationToken cancellationToken) =>
        Blob(zone, Staged(transferId)).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private static string Staged(string transferId) => $"staged/{transferId}";

    private static string Committed(LedgerYear year) => string.Create(CultureInfo.InvariantCulture, $"{year.Exporter}/{year.Year}/committed");

    private static string Reserved(LedgerYear year, string transferId) =>
        string.Create(CultureInfo.InvariantCulture, $"{year.Exporter}/{year.Year}/reserved/{transferId}");

    private static async Task<(LedgerEntry Entry, ETag? ETag)> ReadAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            BlobDownloadResult found = await blob.DownloadContentAsync(cancellationToken);
            return (LedgerEntry.FromBytes(found.Content), found.Details.ETag);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return (LedgerEntry.Empty, null);
        }
        catch (InvalidDataException)
        {
            throw new StepFaultException(ReasonCodes.RecordTampered);
        }
    }

    private async Task<bool> TryMergeAsync(LedgerYear year, LedgerEntry own, CancellationToken cancellationToken)
    {
        var blob = Blob(year.Zone, Committed(year));
        var (committed, etag) = await ReadAsync(blob, cancellationToken);
        var unchanged = etag is null
            ? new BlobRequestConditions { IfNoneMatch = ETag.All }
            : new BlobRequestConditions { IfMatch = etag };
        try
        {
            var merged = new BinaryData(committed.Union(own).ToBytes());
            await blob.UploadAsync(merged, new BlobUploadOptions { Conditions = unchanged }, cancellationToken);
            return true;
        }
        catch (RequestFailedException stale) when (stale.IsTaken())
        {
            return false;
        }
    }

    private BlobClient Blob(Zone zone, string name) => zones.Container(zone, Containers.Ledger).GetBlobClient(name);
}
