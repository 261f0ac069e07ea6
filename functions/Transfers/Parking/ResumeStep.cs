using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Parking;

/// <summary>Looks whether a parked transfer was retried or withdrawn, and puts a retried one back where it stood.</summary>
internal sealed class ResumeStep(TransferRegister register) : IStep<ParkedTransfer, Resumption>
{
    /// <inheritdoc/>
    public async Task<Resumption> RunAsync(ParkedTransfer parked, CancellationToken cancellationToken)
    {
        if (await register.FindAsync(parked.TransferId, cancellationToken) is null) return new Resumption(Retry: true, Refusal: null);
        var record = await register.ChangeAsync(parked.TransferId, Look, cancellationToken);
        if (TransferTransitions.IsEnd(record.State))
            return new Resumption(Retry: false, new Refusal(record.ReasonCode ?? ReasonCodes.StepFailed, "The transfer has ended."));
        return record.WithdrawnBy is not null && record.ParkedFrom != TransferState.Releasing
            ? new Resumption(Retry: false, new Refusal(ReasonCodes.WithdrawnByPartner, "The partner withdrew the transfer."))
            : new Resumption(record.State != TransferState.Failed, Refusal: null);
    }

    private static bool Look(TransferRecord record)
    {
        var changed = record.WakePending;
        record.WakePending = false;
        if (record is not { State: TransferState.Failed, RetryRequested: true, ParkedFrom: { } origin }) return changed;

        (record.State, record.ParkedFrom, record.ParkedUntil, record.RetryRequested) = (origin, null, null, false);
        (record.ReasonCode, record.Reason) = (null, null);
        return true;
    }
}
