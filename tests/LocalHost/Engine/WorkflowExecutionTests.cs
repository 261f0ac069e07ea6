using Baygate.LocalHost.Engine;
using CsCheck;

namespace Baygate.LocalHost.Tests.Engine;

public sealed class WorkflowExecutionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Deliver_AnswersInAnyOrder_ReExecutionMakesTheSameCallsAtTheSameTimes()
    {
        var order = Gen.Select(Gen.Int[0, 1], Gen.Int[-5, 5]).List[6];
        order.Sample(choices =>
        {
            var history = new List<HistoryEvent>();
            var live = Execute();
            var open = live.TakeCalls().ToList();
            foreach (var (choice, seconds) in choices)
            {
                var call = open[choice % open.Count];
                open.Remove(call);
                history.Add(Answer(call, Noon.AddSeconds(seconds)));
                live.Deliver(history[^1]);
                open.AddRange(live.TakeCalls());
            }

            var replayed = Execute();
            foreach (var entry in history) replayed.Deliver(entry);

            replayed.End.Result.ShouldBe(live.End.Result);
            replayed.UtcNow.ShouldBe(live.UtcNow);
        });
    }

    [Fact]
    public void UtcNow_BeforeAnyEvent_IsTheStart() => Execute().UtcNow.ShouldBe(Noon);

    [Fact]
    public void UtcNow_EventWithALaterTime_MovesOn()
    {
        var execution = Execute();

        execution.Deliver(Answer(execution.TakeCalls()[0], Noon.AddMinutes(1)));

        execution.UtcNow.ShouldBe(Noon.AddMinutes(1));
    }

    [Fact]
    public void UtcNow_EventWithAnEarlierTime_StaysWhereItIs()
    {
        var execution = Execute();

        execution.Deliver(Answer(execution.TakeCalls()[0], Noon.AddMinutes(-1)));

        execution.UtcNow.ShouldBe(Noon);
    }

    [Fact]
    public void Deliver_EventOfAnotherName_Throws() => ShouldDiverge(new(0, HistoryKind.StepAnswered, "Third", "\"x\"", Noon));

    [Fact]
    public void Deliver_EventOfACallNotMade_Throws() => ShouldDiverge(new(2, HistoryKind.StepAnswered, "First", "\"x\"", Noon));

    [Fact]
    public void Deliver_EventOfAnotherKind_Throws() => ShouldDiverge(new(0, HistoryKind.WaitEnded, "First", "True", Noon));

    [Fact]
    public void Deliver_SameEventTwice_Throws()
    {
        var execution = Execute();
        var answer = Answer(execution.TakeCalls()[0], Noon);
        execution.Deliver(answer);

        Should.Throw<NonDeterminismException>(() => execution.Deliver(answer));
    }

    [Fact]
    public void CallAsync_FromOutsideATurn_Throws()
    {
        var execution = Execute();

        Should.Throw<InvalidOperationException>(() => { _ = execution.CallAsync(Workflows.First, "late"); });
    }

    private static void ShouldDiverge(HistoryEvent entry) => Should.Throw<NonDeterminismException>(() => Execute().Deliver(entry));

    private static WorkflowExecution Execute() => new(Workflows.TwoChains, EngineHost.Start("transfer"), Noon);

    private static HistoryEvent Answer(WorkflowCall call, DateTimeOffset time) =>
        new(call.Number, HistoryKind.StepAnswered, call.Name, $"\"{call.Number}\"", time);
}
