using Baygate.Transfers.Deciding;
using Baygate.Transfers.Register;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Reviewing;

/// <summary>Counts the signed votes on a signed decision.</summary>
/// <param name="evidence">The signed decisions and votes.</param>
public sealed class Ballot(EvidenceStore evidence)
{
    /// <summary>Counts the votes on a transfer's current decision.</summary>
    /// <exception cref="StepFaultException">A record does not verify, or is of another transfer or decision than its name says.</exception>
    internal Task<BallotCount> CountAsync(TransferRecord record, CancellationToken cancellationToken) => CountAsync(
        new DecidedTransfer(record.PartitionKey, record.Zone, record.Round, record.BindingDigest ?? "", record.Deadline ?? default), cancellationToken);

    /// <summary>Counts.</summary>
    /// <exception cref="StepFaultException">A record does not verify, or is of another transfer or decision than its name says.</exception>
    internal async Task<BallotCount> CountAsync(DecidedTransfer decided, CancellationToken cancellationToken)
    {
        var statement = await evidence.FindAsync<DecidedStatement>(
            decided.Zone, EvidenceNames.Decided(decided.TransferId, decided.Round), StatementKinds.Decided, cancellationToken);
        if (statement is null || (statement.TransferId, statement.Round) != (decided.TransferId, decided.Round) || statement.BindingDigest != decided.BindingDigest)
            throw new StepFaultException(ReasonCodes.RecordTampered);

        var votes = new List<ApprovalStatement>();
        var folder = EvidenceNames.Approvals(decided.TransferId, decided.Round);
        await foreach (var vote in evidence.ListAsync<ApprovalStatement>(decided.Zone, folder, StatementKinds.Approval, cancellationToken))
        {
            if ((vote.TransferId, vote.Round, vote.BindingDigest) != (decided.TransferId, decided.Round, decided.BindingDigest))
                throw new StepFaultException(ReasonCodes.RecordTampered);
            votes.Add(vote);
        }

        return new BallotCount(statement, votes);
    }
}
