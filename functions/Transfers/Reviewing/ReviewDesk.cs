using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Reviewing;

/// <summary>Whether a decision still takes answers. What it asks is read from the signed decision, never from the register's row.</summary>
/// <param name="register">The register.</param>
/// <param name="evidence">The signed decisions.</param>
/// <param name="time">The clock for deadlines.</param>
public sealed class ReviewDesk(TransferRegister register, EvidenceStore evidence, TimeProvider time)
{
    /// <summary>Opens the decision that a transfer waits on.</summary>
    /// <returns>The signed decision, or why it takes no such answer.</returns>
    internal async Task<Answer<DecidedStatement>> OpenAsync(
        TransferRecord record, TransferState awaiting, string bindingDigest, CancellationToken cancellationToken)
    {
        if (Closed(record, awaiting) is { } problem) return problem;
        var name = EvidenceNames.Decided(record.PartitionKey, record.Round);
        var decided = await evidence.FindAsync<DecidedStatement>(record.Zone, name, StatementKinds.Decided, cancellationToken);
        if (decided is null || decided.TransferId != record.PartitionKey || decided.Round != record.Round)
            throw new StepFaultException(ReasonCodes.RecordTampered);

        if (time.GetUtcNow() >= decided.Deadline) return DeadlinePassed;
        return decided.BindingDigest == bindingDigest ? decided : Stale;
    }

    /// <summary>Marks the transfer as one to look at. It comes before the answer is written: then a lost wake-up is found by the sweep.</summary>
    /// <returns>Why the transfer takes no answer any more, or null.</returns>
    internal async Task<Problem?> AnnounceAsync(DecidedStatement decided, TransferState awaiting, CancellationToken cancellationToken)
    {
        Problem? problem = null;
        bool Mark(TransferRecord record)
        {
            problem = Closed(record, awaiting) ?? (record.Round == decided.Round ? null : Stale);
            if (problem is not null) return false;
            record.WakePending = true;
            return true;
        }

        await register.ChangeAsync(decided.TransferId, Mark, cancellationToken);
        return problem;
    }

    private static Problem DeadlinePassed => ProblemTypes.DeadlinePassed.With("The deadline for this decision has passed.");

    private static Problem Stale => ProblemTypes.BindingDigestStale.With("What was reviewed is not the current decision. Review it again.");

    private static Problem? Closed(TransferRecord record, TransferState awaiting)
    {
        if (record.WithdrawnBy is not null) return ProblemTypes.Withdrawn.With("The partner withdrew the transfer.");
        if (record.State == TransferState.Expired) return DeadlinePassed;
        return record.State == awaiting ? null : ProblemTypes.WrongState.With($"The transfer is in state {record.State}.");
    }
}
