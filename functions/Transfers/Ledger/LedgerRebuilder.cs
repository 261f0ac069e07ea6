using System.Globalization;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Releasing;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Ledger;

/// <summary>
/// Makes an exporter's ledger anew: each year's page from the signed commits, each reservation from the signed reservation and the persons
/// beside the sealed file. It may run while transfers go on: a page is written only in place of the version that was there before.
/// </summary>
internal sealed class LedgerRebuilder(YearBook years, Reservations reservations, StagedPersons staged, EvidenceStore evidence)
{
    private const int Attempts = 20;

    /// <summary>Rebuilds, or says what would change.</summary>
    public async Task<LedgerRebuild> RunAsync(Zone zone, string exporter, bool checkOnly, CancellationToken cancellationToken)
    {
        var index = await EvidenceIndex.ReadAsync(evidence, zone, cancellationToken);
        var (restored, removed) = await RebuildReservationsAsync(zone, exporter, index, checkOnly, cancellationToken);
        var rebuilt = new List<LedgerRebuiltYear>();
        foreach (var year in await YearsAsync(zone, exporter, cancellationToken))
            rebuilt.Add(await RebuildAsync(new LedgerYear(zone, exporter, year), checkOnly, cancellationToken));
        return new LedgerRebuild(exporter, checkOnly, rebuilt, restored, removed, await UnaccountedAsync(zone, exporter, index, cancellationToken));
    }

    private async Task<LedgerRebuiltYear> RebuildAsync(LedgerYear year, bool checkOnly, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (stored, isWhole) = await ReadStoredAsync(year, cancellationToken);
            var page = await years.BuildAsync(year, cancellationToken);
            var differs = !isWhole || stored.Page != page;
            if (differs && !checkOnly && !await years.TryWriteAsync(year, page, stored.ETag, cancellationToken)) continue;
            return new LedgerRebuiltYear(
                year.Zone, year.Year, page.Transfers.Count, LedgerDesk.PersonsOf(page.Counted), LedgerDesk.PersonsOf(page.Exempt), differs);
        }

        throw new StepFaultException(ReasonCodes.StorageUnavailable);
    }

    /// <summary>A page that does not verify is as good as none, but something lies there that is to be replaced.</summary>
    private async Task<(StoredPage Page, bool IsWhole)> ReadStoredAsync(LedgerYear year, CancellationToken cancellationToken)
    {
        try
        {
            return (await years.ReadStoredAsync(year, cancellationToken), true);
        }
        catch (StepFaultException)
        {
            return (await years.ReadVersionAsync(year, cancellationToken), false);
        }
    }

    private async Task<IReadOnlyList<int>> YearsAsync(Zone zone, string exporter, CancellationToken cancellationToken)
    {
        var found = new SortedSet<int>();
        await foreach (var name in evidence.ListNamesAsync(zone, EvidenceNames.CommitsOf(exporter), cancellationToken))
            found.Add(int.Parse(name.Split('/')[^2], CultureInfo.InvariantCulture));
        return [.. found];
    }

    private async Task<(List<string> Restored, List<string> Removed)> RebuildReservationsAsync(
        Zone zone, string exporter, EvidenceIndex index, bool checkOnly, CancellationToken cancellationToken)
    {
        var open = await ReadOpenAsync(zone, exporter, index, cancellationToken);
        var (restored, removed) = (new List<string>(), new List<string>());
        foreach (var counting in Enum.GetValues<LedgerCounting>())
        {
            var held = await reservations.ListAsync(zone, exporter, counting, cancellationToken);
            foreach (var reservation in open.Where(one => one.Counting == counting))
            {
                if (held.TryGetValue(reservation.TransferId, out var sha256) && sha256 == reservation.PersonsSha256) continue;
                if (await RestoreAsync(reservation, checkOnly, cancellationToken)) restored.Add(reservation.TransferId);
            }

            foreach (var transferId in held.Keys.Where(index.HasEnded))
            {
                if (!checkOnly) await reservations.DeleteAsync(zone, exporter, counting, transferId, cancellationToken);
                removed.Add(transferId);
            }
        }

        return (restored, removed);
    }

    /// <summary>The persons lie beside the sealed file until the transfer ends; where they are gone it has ended meanwhile.</summary>
    private async Task<bool> RestoreAsync(ReservationStatement reservation, bool checkOnly, CancellationToken cancellationToken)
    {
        SignedBlob own;
        try
        {
            own = await staged.ReadAsync(reservation.Zone, reservation.TransferId, cancellationToken);
        }
        catch (StepFaultException)
        {
            return false;
        }

        if (own.Sha256 != reservation.PersonsSha256) throw new StepFaultException(ReasonCodes.RecordTampered);
        if (checkOnly) return true;
        await reservations.PutAsync(
            reservation.Zone, reservation.Exporter, reservation.Counting, reservation.TransferId, own.Content, cancellationToken);
        if (await HasEndedAsync(reservation, cancellationToken))
            await reservations.DeleteAsync(reservation.Zone, reservation.Exporter, reservation.Counting, reservation.TransferId, cancellationToken);
        return true;
    }

    /// <summary>A transfer that ended while its reservation was put back would hold it for ever.</summary>
    private async Task<bool> HasEndedAsync(ReservationStatement reservation, CancellationToken cancellationToken)
    {
        var (zone, transferId) = (reservation.Zone, reservation.TransferId);
        if (await evidence.FindBytesAsync(zone, EvidenceNames.ReservationRelease(transferId), cancellationToken) is not null) return true;
        await foreach (var name in evidence.ListNamesAsync(zone, EvidenceNames.CommitsOf(reservation.Exporter), cancellationToken))
        {
            if (Path.GetFileNameWithoutExtension(name) == transferId) return true;
        }

        return false;
    }

    /// <summary>The reservations on record of transfers that have neither left nor given them back.</summary>
    private async Task<IReadOnlyList<ReservationStatement>> ReadOpenAsync(
        Zone zone, string exporter, EvidenceIndex index, CancellationToken cancellationToken)
    {
        var open = new List<ReservationStatement>();
        foreach (var (transferId, name) in index.Reservations.Where(one => !index.HasEnded(one.Key)))
        {
            var found = await evidence.FindAsync<ReservationStatement>(zone, name, StatementKinds.LedgerReservation, cancellationToken);
            if (found?.TransferId != transferId) throw new StepFaultException(ReasonCodes.RecordTampered);
            if (found.Exporter == exporter) open.Add(found);
        }

        return open;
    }

    private async Task<IReadOnlyList<string>> UnaccountedAsync(
        Zone zone, string exporter, EvidenceIndex index, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        foreach (var transferId in index.Receipts.Where(one => !index.Committed.Contains(one)))
        {
            var name = EvidenceNames.Receipt(transferId);
            var receipt = await evidence.FindAsync<ReceiptStatement>(zone, name, StatementKinds.Receipt, cancellationToken);
            if (receipt?.Exporter == exporter) found.Add(transferId);
        }

        return found;
    }
}
