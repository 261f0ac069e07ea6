using Baygate.Transfers.Deciding;

namespace Baygate.Transfers.Reviewing;

/// <summary>A decision with the votes on it.</summary>
/// <param name="Decision">The signed decision.</param>
/// <param name="Votes">The signed votes, one a person.</param>
internal sealed record BallotCount(DecidedStatement Decision, IReadOnlyList<ApprovalStatement> Votes)
{
    /// <summary>The earliest no, or null.</summary>
    public ApprovalStatement? Rejection => Votes.Where(vote => !vote.Approved).MinBy(vote => vote.At);

    /// <summary>Whether the decision allows the release and everybody who must agree has.</summary>
    public bool Satisfied => Decision.AllowsRelease && Rejection is null && ApprovalTally.Of(Decision.Approvals, Votes).IsSatisfied;
}
