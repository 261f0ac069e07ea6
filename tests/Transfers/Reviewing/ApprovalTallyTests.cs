using Baygate.Transfers.Deciding;
using Baygate.Transfers.People;
using Baygate.Transfers.Reviewing;
using CsCheck;

namespace Baygate.Transfers.Tests.Reviewing;

public sealed class ApprovalTallyTests
{
    private static readonly string[] AllRoles = [Roles.Approve, Roles.ComplianceOfficer, Roles.Audit];

    [Fact]
    public void Of_NobodyRequired_Satisfied() => ApprovalTally.Of([], []).IsSatisfied.ShouldBeTrue();

    [Fact]
    public void Of_PersonWithTwoRoles_CountsForOneRequirementOnly()
    {
        var tally = ApprovalTally.Of(
            [new(Roles.Approve, 1), new(Roles.ComplianceOfficer, 1)], [Yes("a", Roles.Approve, Roles.ComplianceOfficer)]);

        tally.Awaited.ShouldBe([new RequiredApproval(Roles.ComplianceOfficer, 1)]);
    }

    [Fact]
    public void Of_PersonWithTwoRolesVotedFirst_StandsWhereNeeded()
    {
        var tally = ApprovalTally.Of(
            [new(Roles.Approve, 1), new(Roles.ComplianceOfficer, 1)],
            [Yes("a", Roles.Approve, Roles.ComplianceOfficer), Yes("b", Roles.Approve)]);

        tally.IsSatisfied.ShouldBeTrue();
    }

    [Fact]
    public void Of_SamePersonTwice_CountsOnce() =>
        ApprovalTally.Of([new(Roles.Approve, 2)], [Yes("a", Roles.Approve), Yes("a", Roles.Approve)])
            .Awaited.ShouldBe([new RequiredApproval(Roles.Approve, 1)]);

    [Fact]
    public void Of_No_DoesNotCount() =>
        ApprovalTally.Of([new(Roles.Approve, 1)], [Yes("a", Roles.Approve) with { Approved = false }]).IsSatisfied.ShouldBeFalse();

    /// <summary>Hall's theorem: what stays open in a maximum matching is the largest shortage of any set of requirements.</summary>
    [Fact]
    public void Of_AnyRequirementsAndVotes_LeavesAsFewOpenAsPossible() =>
        Gen.Select(GenRequired, GenVotes).Sample((required, votes) =>
        {
            var open = ApprovalTally.Of(required, votes).Awaited.Sum(approval => approval.Count);

            open.ShouldBe(LargestShortage(required, votes));
        });

    [Fact]
    public void Of_AnyRequirementsAndVotes_AwaitsNoMoreOfARoleThanRequired() =>
        Gen.Select(GenRequired, GenVotes).Sample((required, votes) =>
            ApprovalTally.Of(required, votes).Awaited.ShouldAllBe(awaited =>
                awaited.Count > 0 && awaited.Count <= required.Where(approval => approval.Role == awaited.Role).Sum(approval => approval.Count)));

    [Fact]
    public void Of_VotesInAnyOrder_LeavesTheSameOpen() =>
        Gen.Select(GenRequired, GenVotes).Sample((required, votes) =>
            ApprovalTally.Of(required, votes).Awaited.ShouldBe(ApprovalTally.Of(required, votes.Reverse()).Awaited));

    private static Gen<RequiredApproval[]> GenRequired =>
        Gen.Select(Gen.Int[0, AllRoles.Length - 1].Select(index => AllRoles[index]), Gen.Int[1, 3], (role, count) => new RequiredApproval(role, count)).Array[0, 4];

    private static Gen<ApprovalStatement[]> GenVotes =>
        Gen.Select(Gen.Int[0, 7], Gen.Bool, (bits, approved) => (bits, approved)).Array[0, 7]
            .Select(votes => votes
                .Select((vote, index) => Yes($"p{index}", [.. AllRoles.Where((_, role) => (vote.bits >> role & 1) == 1)]) with { Approved = vote.approved })
                .ToArray());

    private static int LargestShortage(RequiredApproval[] required, ApprovalStatement[] votes) =>
        Enumerable.Range(0, 1 << AllRoles.Length).Max(bits =>
        {
            var roles = AllRoles.Where((_, role) => (bits >> role & 1) == 1).ToHashSet();
            return required.Where(approval => roles.Contains(approval.Role)).Sum(approval => approval.Count)
                - votes.Count(vote => vote.Approved && vote.Roles.Any(roles.Contains));
        });

    private static ApprovalStatement Yes(string person, params string[] roles) =>
        new("t1", 1, new string('0', 64), person, roles, true, null, DateTimeOffset.UnixEpoch);
}
