using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Parking;

/// <summary>
/// Lets a transfer go on that stands still: one that was parked is woken, one whose workflow broke off is begun anew from the register.
/// </summary>
/// <param name="register">The register.</param>
/// <param name="waker">Wakes workflows.</param>
public sealed class TransferRetry(TransferRegister register, WorkflowWaker waker)
{
    /// <summary>Retries.</summary>
    /// <param name="record">The transfer.</param>
    /// <param name="workflows">The host's engine.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The row as it is now, or why there is nothing to retry.</returns>
    internal async Task<Answer<TransferRecord>> RetryAsync(
        TransferRecord record, IWorkflowClient workflows, CancellationToken cancellationToken)
    {
        var isUnderWay = await workflows.IsUnderWayAsync(record.PartitionKey, cancellationToken);
        Problem? refused = null;
        bool Change(TransferRecord current) => (refused = isUnderWay ? AskForRetry(current) : PutBack(current)) is null;

        var changed = await register.ChangeAsync(record.PartitionKey, Change, cancellationToken);
        if (refused is not null) return refused;
        if (isUnderWay) await waker.WakeAsync(workflows, changed.PartitionKey, cancellationToken);
        else await workflows.RestartAsync(new TransferStart(changed.PartitionKey, changed.Zone, changed.PinnedETag!), cancellationToken);
        return changed;
    }

    private static Problem? AskForRetry(TransferRecord record)
    {
        if (record.WithdrawnBy is not null) return ProblemTypes.Withdrawn.With("The transfer was withdrawn before.");
        if (record.State != TransferState.Failed) return WrongState(record);
        (record.RetryRequested, record.WakePending) = (true, true);
        return null;
    }

    /// <summary>A workflow begun anew finds the transfer where it stood before it was parked. A withdrawal that nobody looked at stays recorded.</summary>
    private static Problem? PutBack(TransferRecord record)
    {
        if (TransferTransitions.IsEnd(record.State) || record.PinnedETag is null) return WrongState(record);
        record.BrokenOff = false;
        if (record is { State: TransferState.Failed, ParkedFrom: { } origin })
            (record.State, record.ParkedFrom, record.ParkedUntil, record.RetryRequested) = (origin, null, null, false);
        if (record.WithdrawnBy is null) (record.ReasonCode, record.Reason) = (null, null);
        return null;
    }

    private static Problem WrongState(TransferRecord record) => ProblemTypes.WrongState.With($"The transfer is in state {record.State}.");
}
