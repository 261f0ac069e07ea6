using Baygate.Transfers.Statements;

namespace Baygate.Transfers.Ledger;

/// <summary>What a zone's evidence holds about persons, by the names of its statements alone.</summary>
/// <param name="Reservations">The name of each transfer's last reservation.</param>
/// <param name="Committed">Transfers that have left.</param>
/// <param name="Released">Transfers that gave their persons back.</param>
/// <param name="Receipts">Transfers with a receipt.</param>
internal sealed record EvidenceIndex(
    IReadOnlyDictionary<string, string> Reservations, IReadOnlySet<string> Committed, IReadOnlySet<string> Released, IReadOnlySet<string> Receipts)
{
    /// <summary>Whether a transfer's persons are settled.</summary>
    public bool HasEnded(string transferId) => Committed.Contains(transferId) || Released.Contains(transferId);

    /// <summary>Lists the whole evidence once; names come in order, so the last reservation of a transfer is that of its last round.</summary>
    public static async Task<EvidenceIndex> ReadAsync(EvidenceStore evidence, Zone zone, CancellationToken cancellationToken)
    {
        var reservations = new Dictionary<string, string>(StringComparer.Ordinal);
        HashSet<string> committed = new(StringComparer.Ordinal), released = new(StringComparer.Ordinal), receipts = new(StringComparer.Ordinal);
        await foreach (var name in evidence.ListNamesAsync(zone, "", cancellationToken))
        {
            var transferId = name[..Math.Max(0, name.IndexOf('/', StringComparison.Ordinal))];
            if (name.StartsWith(EvidenceNames.Commits, StringComparison.Ordinal)) committed.Add(Path.GetFileNameWithoutExtension(name));
            else if (name == EvidenceNames.ReservationRelease(transferId)) released.Add(transferId);
            else if (name == EvidenceNames.Receipt(transferId)) receipts.Add(transferId);
            else if (name.EndsWith("/reservation.json", StringComparison.Ordinal)) reservations[transferId] = name;
        }

        return new EvidenceIndex(reservations, committed, released, receipts);
    }
}
