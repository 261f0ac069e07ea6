using Baygate.Transfers.States;

namespace Baygate.Transfers.Tests.States;

public sealed class TransferTransitionsTests
{
    private static readonly TransferState[] Ends =
        [TransferState.Delivered, TransferState.Refused, TransferState.Rejected, TransferState.Expired, TransferState.Withdrawn];

    [Fact]
    public void IsEnd_EveryState_IsTrueForTheFiveEndsAlone() =>
        Enum.GetValues<TransferState>().Where(TransferTransitions.IsEnd).ShouldBe(Ends, ignoreOrder: true);

    [Fact]
    public void Delivered_EveryWay_LeadsThroughReleasing() => Enum.GetValues<TransferState>()
        .Where(state => TransferTransitions.Allows(state, TransferState.Delivered))
        .ShouldBe([TransferState.Releasing, TransferState.Failed], ignoreOrder: true);

    [Fact]
    public void Releasing_EveryWay_LeadsThroughApproval() => Enum.GetValues<TransferState>()
        .Where(state => TransferTransitions.Allows(state, TransferState.Releasing))
        .ShouldBe([TransferState.AwaitingApproval, TransferState.Failed], ignoreOrder: true);

    [Fact]
    public void Releasing_Always_IsTooLateToWithdraw() =>
        TransferTransitions.Allows(TransferState.Releasing, TransferState.Withdrawn).ShouldBeFalse();

    [Fact]
    public void EveryState_Always_CanReachAnEnd() => Enum.GetValues<TransferState>().ShouldAllBe(state => ReachesEnd(state));

    [Fact]
    public void EndFor_EveryCode_IsAnEnd() => CodesOf().ShouldAllBe(code => TransferTransitions.IsEnd(ReasonCodes.EndFor(code)));

    private static bool ReachesEnd(TransferState start)
    {
        var seen = new HashSet<TransferState> { start };
        var open = new Queue<TransferState>(seen);
        while (open.TryDequeue(out var state))
        {
            if (TransferTransitions.IsEnd(state)) return true;
            foreach (var next in TransferTransitions.After(state).Where(seen.Add)) open.Enqueue(next);
        }

        return false;
    }

    private static string[] CodesOf() => [.. typeof(ReasonCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!)];
}
