using Baygate.Transfers.Statements;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Ledger;

/// <summary>
/// The persons of transfers under way, a blob a transfer. A reservation belongs to no year: until it is settled it counts in whatever year is
/// counted, because nobody knows yet when the transfer will be.
/// </summary>
/// <param name="zones">The zones.</param>
/// <param name="statements">Signs and verifies.</param>
/// <param name="cache">What was read before.</param>
internal sealed class Reservations(ZoneDirectory zones, ZoneStatements statements, LedgerCache cache)
{
    private readonly SignedBlobs _blobs = new(zones, statements, Containers.Ledger);

    /// <summary>Reserves, or reserves again.</summary>
    public Task PutAsync(Zone zone, string exporter, LedgerCounting counting, string transferId, byte[] persons, CancellationToken cancellationToken) =>
        _blobs.WriteAsync(zone, LedgerNames.Reservation(exporter, counting, transferId), persons, conditions: null, cancellationToken);

    /// <summary>Whether a transfer holds a reservation.</summary>
    public Task<bool> ExistsAsync(Zone zone, string exporter, LedgerCounting counting, string transferId, CancellationToken cancellationToken) =>
        _blobs.ExistsAsync(zone, LedgerNames.Reservation(exporter, counting, transferId), cancellationToken);

    /// <summary>Gives one back.</summary>
    public Task DeleteAsync(Zone zone, string exporter, LedgerCounting counting, string transferId, CancellationToken cancellationToken) =>
        _blobs.DeleteAsync(zone, LedgerNames.Reservation(exporter, counting, transferId), cancellationToken);

    /// <summary>Gives back all that a transfer holds.</summary>
    public async Task DeleteAsync(Zone zone, string exporter, string transferId, CancellationToken cancellationToken)
    {
        foreach (var counting in Enum.GetValues<LedgerCounting>()) await DeleteAsync(zone, exporter, counting, transferId, cancellationToken);
    }

    /// <summary>The transfers that hold a reservation, with its SHA-256, 64 hexadecimal digits.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ListAsync(
        Zone zone, string exporter, LedgerCounting counting, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, _) in await _blobs.ListAsync(zone, LedgerNames.Reservations(exporter, counting), cancellationToken))
        {
            if (await _blobs.FindAsync(zone, name, unless: null, cancellationToken) is { } blob) found[name[(name.LastIndexOf('/') + 1)..]] = blob.Sha256;
        }

        return found;
    }

    /// <summary>How many hold one, and the persons of them all, each person once.</summary>
    public async Task<(int Transfers, LedgerEntry Persons)> CountAsync(
        Zone zone, string exporter, LedgerCounting counting, CancellationToken cancellationToken)
    {
        var listed = await _blobs.ListAsync(zone, LedgerNames.Reservations(exporter, counting), cancellationToken);
        var entries = new List<LedgerEntry>(listed.Count);
        foreach (var (name, etag) in listed)
        {
            if (cache.Find<LedgerEntry>((zone, name, etag)) is { } known) entries.Add(known);
            else if (await _blobs.FindAsync(zone, name, unless: null, cancellationToken) is { } blob)
                entries.Add(cache.Keep((zone, name, blob.ETag), LedgerEntry.FromBytes(blob.Content), blob.Content.Length));
        }

        return (entries.Count, LedgerEntry.Union(entries));
    }
}
