using Baygate.Policy;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.People;
using Baygate.Transfers.Register;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.States;
using RequiredApproval = Baygate.Transfers.Deciding.RequiredApproval;

namespace Baygate.Transfers.Tests.People;

public sealed class PermissionsTests
{
    private static readonly ApprovalStatement Vote = new(
        "t", 1, "d", TestPerson.Approver.ToString(), [Roles.Approve], true, null, DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData(TransferState.AwaitingApproval, 1, false)]
    [InlineData(TransferState.AwaitingApproval, 2, false)]
    [InlineData(TransferState.Releasing, 1, true)]
    [InlineData(TransferState.Expired, 2, true)]
    public void MaySeeVotes_OfficerWhoHasNotVoted_OnlyWhenVotingIsOver(TransferState state, int required, bool expected) =>
        MaySee(TestPerson.Officer.Caller, state, required).ShouldBe(expected);

    [Theory]
    [InlineData(TransferState.AwaitingApproval, 1, true)]
    [InlineData(TransferState.AwaitingApproval, 2, false)]
    [InlineData(TransferState.Releasing, 1, true)]
    public void MaySeeVotes_Auditor_WhenAllAreIn(TransferState state, int required, bool expected) =>
        MaySee(TestPerson.Auditor.Caller, state, required).ShouldBe(expected);

    [Fact]
    public void MaySeeVotes_AuditorWhoMayVoteToo_NotWhileVotingIsOpen() =>
        MaySee(TestPerson.Auditor.Caller with { Roles = new HashSet<string> { Roles.Audit, Roles.Approve } }, TransferState.AwaitingApproval, 1).ShouldBeFalse();

    [Fact]
    public void MaySeeVotes_ParkedWhileVoting_IsStillOpen() =>
        Permissions.MaySeeVotes(
            TestPerson.Officer.Caller,
            new TransferRecord { State = TransferState.Failed, ParkedFrom = TransferState.AwaitingApproval },
            Count(1)).ShouldBeFalse();

    [Theory]
    [InlineData(TransferState.AwaitingApproval, true)]
    [InlineData(TransferState.Delivered, true)]
    public void MaySeeVotes_WhoHasVoted_Always(TransferState state, bool expected) =>
        MaySee(TestPerson.Approver.Caller, state, 2).ShouldBe(expected);

    [Theory]
    [InlineData(TransferState.AwaitingApproval)]
    [InlineData(TransferState.Delivered)]
    public void MaySeeVotes_Partner_Never(TransferState state) => MaySee(TestPerson.Partner.Caller, state, 1).ShouldBeFalse();

    private static bool MaySee(Caller caller, TransferState state, int required) =>
        Permissions.MaySeeVotes(caller, new TransferRecord { State = state }, Count(required));

    private static BallotCount Count(int required) => new(
        new DecidedStatement(
            "t",
            Zone.Guangdong,
            1,
            "",
            "",
            1,
            "",
            "",
            Outcome.ExemptMechanism,
            [],
            "test",
            "a",
            1,
            null,
            [new RequiredApproval(Roles.Approve, required)],
            "d",
            true,
            DateTimeOffset.MaxValue,
            DateTimeOffset.UnixEpoch),
        [Vote]);
}
