using Baygate.Evidence;
using Baygate.Policy;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Ledger;

/// <summary>
/// The persons an exporter sends out in a calendar year, as keyed hashes. A transfer holds a reservation from its decision to its end; what is
/// counted is the union of the year's commits and of every reservation. A transfer reserves before it counts, so of two that run at once at least
/// one sees the other, and no lock is needed. Each reservation, commit and release is a signed statement in the evidence.
/// </summary>
/// <param name="staged">What transfers found.</param>
/// <param name="reservations">Transfers under way.</param>
/// <param name="years">What has left.</param>
/// <param name="evidence">The statements.</param>
/// <param name="time">The clock.</param>
internal sealed class PersonLedger(
    StagedPersons staged, Reservations reservations, YearBook years, EvidenceStore evidence, TimeProvider time)
{
    /// <summary>Reserves the transfer's persons and counts the year, this transfer included.</summary>
    /// <exception cref="StepFaultException">The persons that classification found are gone, or something does not verify.</exception>
    public async Task<PersonCounts> ReserveAsync(LedgerYear year, string transferId, CancellationToken cancellationToken)
    {
        var own = await staged.ReadAsync(year.Zone, transferId, cancellationToken);
        await reservations.PutAsync(year.Zone, year.Exporter, LedgerCounting.Counted, transferId, own.Content, cancellationToken);
        return await CountAsync(year, cancellationToken);
    }

    /// <summary>Counts the year: what has left, and what is under way.</summary>
    /// <exception cref="StepFaultException">Something does not verify.</exception>
    public async Task<PersonCounts> CountAsync(LedgerYear year, CancellationToken cancellationToken)
    {
        var (_, underWay) = await reservations.CountAsync(year.Zone, year.Exporter, LedgerCounting.Counted, cancellationToken);

        // Last, because a transfer that leaves meanwhile is committed before its reservation goes.
        var all = (await years.ReadAsync(year, cancellationToken)).Counted.Union(underWay);
        return new PersonCounts(all.All.EffectiveCount, all.Sensitive.EffectiveCount);
    }

    /// <summary>Puts a decided transfer's reservation on record, and takes it out of the count if its flow is exempt.</summary>
    public async Task RecordAsync(DecidedStatement decided, string exporter, CancellationToken cancellationToken)
    {
        var (zone, transferId) = (decided.Zone, decided.TransferId);
        var name = EvidenceNames.Reservation(transferId, decided.Round);
        var reservation = await evidence.FindAsync<ReservationStatement>(zone, name, StatementKinds.LedgerReservation, cancellationToken)
            ?? await SignReservationAsync(decided, exporter, cancellationToken);
        if ((reservation.TransferId, reservation.Round, reservation.Zone, reservation.Exporter) != (transferId, decided.Round, zone, exporter))
            throw new StepFaultException(ReasonCodes.RecordTampered);

        if (reservation.Counting == LedgerCounting.Counted) await reservations.DeleteAsync(zone, exporter, LedgerCounting.Exempt, transferId, cancellationToken);
        else if (await reservations.ExistsAsync(zone, exporter, LedgerCounting.Counted, transferId, cancellationToken))
            await SetApartAsync(reservation, cancellationToken);
    }

    /// <summary>Makes the transfer's persons part of the year in which they left. Doing it twice changes nothing.</summary>
    /// <param name="zone">The zone of origin.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="leftAt">The moment of the transfer, the same at every attempt.</param>
    /// <param name="delivered">Whether a receipt proves it.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="StepFaultException">The reservation is not on record, or something does not verify.</exception>
    public async Task CommitAsync(Zone zone, string transferId, DateTimeOffset leftAt, bool delivered, CancellationToken cancellationToken)
    {
        var reservation = await LatestAsync(zone, transferId, cancellationToken) ?? throw new StepFaultException(ReasonCodes.RecordTampered);
        var year = new LedgerYear(zone, reservation.Exporter, ZoneTime.DayOf(leftAt).Year);
        var name = EvidenceNames.Commit(year.Exporter, year.Year, transferId);
        if (await evidence.FindAsync<CommitStatement>(zone, name, StatementKinds.LedgerCommit, cancellationToken) is null)
            await SignCommitAsync(reservation, year, leftAt, delivered, cancellationToken);

        await years.CompactAsync(year, cancellationToken);
        await ForgetAsync(zone, reservation.Exporter, transferId, cancellationToken);
    }

    /// <summary>Gives the transfer's persons back: nothing has left.</summary>
    public async Task ReleaseAsync(Zone zone, string exporter, string transferId, CancellationToken cancellationToken)
    {
        if (await HoldsAsync(zone, exporter, transferId, cancellationToken))
        {
            await evidence.PutOnceAsync(
                zone,
                EvidenceNames.ReservationRelease(transferId),
                StatementKinds.LedgerRelease,
                [Subjects.Transfer(transferId)],
                new ReservationReleaseStatement(transferId, zone, exporter, time.GetUtcNow()),
                cancellationToken);
        }

        await ForgetAsync(zone, exporter, transferId, cancellationToken);
    }

    /// <summary>Forgets persons that were found and never reserved.</summary>
    public Task UnstageAsync(Zone zone, string transferId, CancellationToken cancellationToken) => staged.DeleteAsync(zone, transferId, cancellationToken);

    /// <summary>What is on record of a transfer's last decision, or null before the first.</summary>
    private async Task<ReservationStatement?> LatestAsync(Zone zone, string transferId, CancellationToken cancellationToken)
    {
        ReservationStatement? latest = null;
        for (var round = 1; ; round++)
        {
            var name = EvidenceNames.Reservation(transferId, round);
            if (await evidence.FindAsync<ReservationStatement>(zone, name, StatementKinds.LedgerReservation, cancellationToken) is not { } found) return latest;
            latest = (found.TransferId, found.Round, found.Zone) == (transferId, round, zone) ? found : throw new StepFaultException(ReasonCodes.RecordTampered);
        }
    }

    private async Task<ReservationStatement> SignReservationAsync(DecidedStatement decided, string exporter, CancellationToken cancellationToken)
    {
        var (zone, transferId) = (decided.Zone, decided.TransferId);
        var json = await evidence.ReadDocumentAsync(
            zone, EvidenceNames.Decision(transferId, decided.Round, decided.DecisionSha256), decided.DecisionSha256, cancellationToken);
        var own = await staged.ReadAsync(zone, transferId, cancellationToken);
        var persons = LedgerEntry.FromBytes(own.Content);
        var reservation = new ReservationStatement(
            transferId,
            decided.Round,
            zone,
            exporter,
            CountingRule.Of(PolicyJson.ReadDecision(json)),
            own.Sha256,
            persons.All.EffectiveCount,
            persons.Sensitive.EffectiveCount,
            time.GetUtcNow());
        return await evidence.PutOnceAsync(
            zone,
            EvidenceNames.Reservation(transferId, decided.Round),
            StatementKinds.LedgerReservation,
            [new Subject(transferId, Sha256Digest.Parse(own.Sha256))],
            reservation,
            cancellationToken);
    }

    /// <summary>The exempt copy comes first: a crash between leaves the persons counted until the next attempt.</summary>
    private async Task SetApartAsync(ReservationStatement reservation, CancellationToken cancellationToken)
    {
        var (zone, exporter, transferId) = (reservation.Zone, reservation.Exporter, reservation.TransferId);
        var own = await staged.ReadAsync(zone, transferId, cancellationToken);
        await reservations.PutAsync(zone, exporter, LedgerCounting.Exempt, transferId, own.Content, cancellationToken);
        await reservations.DeleteAsync(zone, exporter, LedgerCounting.Counted, transferId, cancellationToken);
    }

    private async Task SignCommitAsync(
        ReservationStatement reservation, LedgerYear year, DateTimeOffset leftAt, bool delivered, CancellationToken cancellationToken)
    {
        var own = await staged.ReadAsync(year.Zone, reservation.TransferId, cancellationToken);
        if (own.Sha256 != reservation.PersonsSha256) throw new StepFaultException(ReasonCodes.RecordTampered);
        await evidence.PutDocumentAsync(year.Zone, sha256 => EvidenceNames.Persons(reservation.TransferId, sha256), own.Content, cancellationToken);
        var commit = new CommitStatement(
            reservation.TransferId,
            year.Zone,
            year.Exporter,
            year.Year,
            reservation.Counting,
            reservation.PersonsSha256,
            reservation.All,
            reservation.Sensitive,
            leftAt,
            delivered);
        await evidence.PutOnceAsync(
            year.Zone,
            EvidenceNames.Commit(year.Exporter, year.Year, reservation.TransferId),
            StatementKinds.LedgerCommit,
            [new Subject(reservation.TransferId, Sha256Digest.Parse(own.Sha256))],
            commit,
            cancellationToken);
    }

    private async Task<bool> HoldsAsync(Zone zone, string exporter, string transferId, CancellationToken cancellationToken) =>
        await reservations.ExistsAsync(zone, exporter, LedgerCounting.Counted, transferId, cancellationToken)
        || await reservations.ExistsAsync(zone, exporter, LedgerCounting.Exempt, transferId, cancellationToken);

    private async Task ForgetAsync(Zone zone, string exporter, string transferId, CancellationToken cancellationToken)
    {
        await reservations.DeleteAsync(zone, exporter, transferId, cancellationToken);
        await staged.DeleteAsync(zone, transferId, cancellationToken);
    }
}
