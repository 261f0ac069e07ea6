using Baygate.Evidence;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.People;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;

namespace Baygate.Transfers.Reviewing;

/// <summary>Records votes as signed statements, one a person and decision.</summary>
/// <param name="desk">Opens the decision.</param>
/// <param name="evidence">Takes the statements.</param>
/// <param name="time">The clock.</param>
public sealed class ApprovalBook(ReviewDesk desk, EvidenceStore evidence, TimeProvider time)
{
    /// <summary>Records a vote.</summary>
    /// <returns>Why it is not taken, or null.</returns>
    internal async Task<Problem?> RecordAsync(
        TransferRecord record, Agreement? agreement, Caller caller, VoteRequest vote, CancellationToken cancellationToken)
    {
        if (!Permissions.MayVote(caller)) return ProblemTypes.RoleMissing.With("Approving takes the role of an approver.");
        if (Permissions.IsOwnUpload(caller, record, agreement)) return ProblemTypes.OwnUpload.With("Who submits under an agreement does not approve.");

        var awaiting = StateFor(record, vote);
        var opened = await desk.OpenAsync(record, awaiting, vote.BindingDigest, cancellationToken);
        if (!opened.Succeeded) return opened.Problem;
        var decided = opened.Value;
        if (!IsAsked(decided, caller, awaiting))
            return ProblemTypes.RoleMissing.With("The decision asks for people of another role.");

        var name = EvidenceNames.Approval(decided.TransferId, decided.Round, caller.Person.ToString());
        if (await evidence.FindAsync<ApprovalStatement>(decided.Zone, name, StatementKinds.Approval, cancellationToken) is not null) return AlreadyVoted;
        if (await desk.AnnounceAsync(decided, awaiting, cancellationToken) is { } closed) return closed;
        return await SignAsync(name, decided, StatementOf(decided, caller, vote), cancellationToken);
    }

    private static Problem AlreadyVoted => ProblemTypes.AlreadyVoted.With("You have voted on this decision.");

    /// <summary>Nobody can approve before the facts are complete; what cannot be cleared can be rejected there.</summary>
    private static TransferState StateFor(TransferRecord record, VoteRequest vote) =>
        vote.Verdict == VoteVerdict.Reject && record.State == TransferState.AwaitingInfo ? TransferState.AwaitingInfo : TransferState.AwaitingApproval;

    private static bool IsAsked(DecidedStatement decided, Caller caller, TransferState awaiting) => awaiting == TransferState.AwaitingInfo
        ? Permissions.MayInform(caller)
        : decided.Approvals.Any(approval => caller.Is(approval.Role));

    private ApprovalStatement StatementOf(DecidedStatement decided, Caller caller, VoteRequest vote) => new(
        decided.TransferId,
        decided.Round,
        decided.BindingDigest,
        caller.Person.ToString(),
        [.. caller.Roles.Order(StringComparer.Ordinal)],
        vote.Verdict == VoteVerdict.Approve,
        vote.Reason,
        time.GetUtcNow());

    private async Task<Problem?> SignAsync(string name, DecidedStatement decided, ApprovalStatement mine, CancellationToken cancellationToken)
    {
        var subject = new Subject(decided.TransferId, Sha256Digest.Parse(decided.PlaintextSha256));
        var stored = await evidence.PutOnceAsync(decided.Zone, name, StatementKinds.Approval, [subject], mine, cancellationToken);

        // Two votes of one person at once: the second finds the name taken, and the first one's words are what counts.
        return (stored.Approved, stored.Reason, stored.At) == (mine.Approved, mine.Reason, mine.At) ? null : AlreadyVoted;
    }
}
