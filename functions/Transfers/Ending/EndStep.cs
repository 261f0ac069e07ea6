using Baygate.Transfers.Accepting;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Ending;

/// <summary>Ends a transfer without delivery: file key, sealed file, plaintext and ledger reservation go; a signed tombstone stays.</summary>
internal sealed class EndStep(
    TransferRegister register,
    AgreementRegister agreements,
    PersonLedger ledger,
    SealedCopies copies,
    Plaintext plaintext,
    EvidenceStore evidence,
    ProgressReporter progress,
    TimeProvider time)
    : IStep<EndInput, TransferEnd>
{
    /// <inheritdoc/>
    public async Task<TransferEnd> RunAsync(EndInput input, CancellationToken cancellationToken)
    {
        var (start, refusal) = input;
        var record = await register.FindAsync(start.TransferId, cancellationToken) ?? throw new StepFaultException(ReasonCodes.RecordTampered);
        if (IsWorkOfAnotherRun(record, start, refusal)) return EndOf(record);

        await copies.DeleteAsync(start.Zone, start.TransferId, cancellationToken);
        if (TransferTransitions.IsEnd(record.State))
        {
            await ReleaseAsync(start, record, cancellationToken);
            await plaintext.DeleteAsync(start.Zone, start.TransferId, start.ETag, cancellationToken);
        }
        else
        {
            var ended = await SignAsync(start, refusal, cancellationToken);
            if (MayHaveLeft(record, refusal)) await ledger.CommitAsync(start.Zone, start.TransferId, ended.At, delivered: false, cancellationToken);
            else await ReleaseAsync(start, record, cancellationToken);
            await plaintext.DeleteAsync(start.Zone, start.TransferId, start.ETag, cancellationToken);
            void GiveReason(TransferRecord current) => (current.ReasonCode, current.Reason, current.Deadline) = (ended.Code, ended.Reason, null);
            record = await register.MoveAsync(start.TransferId, ended.State, GiveReason, cancellationToken);
        }

        progress.Forget(start.TransferId);
        return EndOf(record);
    }

    /// <summary>
    /// Once a transfer is decided its plaintext is deleted, and nothing that follows reads it. Who misses it then, or has a later version of
    /// the file, is a second run of the same transfer: it leaves everything to the first.
    /// </summary>
    private static bool IsWorkOfAnotherRun(TransferRecord record, TransferStart start, Refusal refusal) =>
        !TransferTransitions.IsEnd(record.State)
        && ((record.PinnedETag ?? start.ETag) != start.ETag || (record.Round > 0 && refusal.Code is ReasonCodes.FileMissing or ReasonCodes.FileChanged));

    /// <summary>A release that began may have left a file at the destination: then its persons stay counted.</summary>
    private static bool MayHaveLeft(TransferRecord record, Refusal refusal) =>
        (record.State == TransferState.Releasing || record is { State: TransferState.Failed, ParkedFrom: TransferState.Releasing })
        && refusal.Code != ReasonCodes.DestinationOccupied;

    private static TransferEnd EndOf(TransferRecord record) => new(record.PartitionKey, record.State, record.ReasonCode);

    private async Task<EndedStatement> SignAsync(TransferStart start, Refusal refusal, CancellationToken cancellationToken)
    {
        var tombstone = new EndedStatement(start.TransferId, ReasonCodes.EndFor(refusal.Code), refusal.Code, refusal.Reason, time.GetUtcNow());
        var signed = await evidence.PutOnceAsync(
            start.Zone, EvidenceNames.Ended(start.TransferId), StatementKinds.Ended, [Subjects.Transfer(start.TransferId)], tombstone, cancellationToken);
        return signed.TransferId == start.TransferId ? signed : throw new StepFaultException(ReasonCodes.RecordTampered);
    }

    private async Task ReleaseAsync(TransferStart start, TransferRecord record, CancellationToken cancellationToken)
    {
        var registered = record is { AgreementVersion: > 0 }
            ? await agreements.FindAsync(record.AgreementId, record.AgreementVersion, cancellationToken)
            : null;
        if (registered is null) await ledger.UnstageAsync(start.Zone, start.TransferId, cancellationToken);
        else await ledger.ReleaseAsync(start.Zone, registered.Agreement.Exporter.Id, start.TransferId, cancellationToken);
    }
}
