using Baygate.Transfers.Ending;
using Baygate.Transfers.States;
using Baygate.Transfers.Workflow;
using CsCheck;

namespace Baygate.Transfers.Tests.Workflow;

/// <summary>
/// The workflow under forced re-execution at every await, over random paths: any step may give any of its answers or fail, any of the open
/// calls may answer next, any wait may end by its deadline.
/// </summary>
public sealed class TransferWorkflowReplayTests
{
    // One call in eight fails; where the choices end, the way leads straight to delivery.
    private static readonly Gen<int> Choice = Gen.Frequency((7, Gen.Int[0, 59]), (1, Gen.Const(TransferScript.Fault)));
    private static readonly Gen<List<(int Choice, int Order)>> Paths = Gen.Select(Choice, Gen.Int[0, 59]).List[0, 60];

    // Among the answers of most steps the first must be likely, or no path gets far.
    private static readonly Gen<List<(int Choice, int Order)>> LongPaths =
        Gen.Select(Gen.Frequency((9, Gen.Const(0)), (1, Choice)), Gen.Int[0, 59]).List[0, 120];

    [Fact]
    public void RunAsync_AnyPath_ReExecutionsNeverDivergeAndItEnds() =>
        Gen.OneOf(Paths, LongPaths).Sample(path => Run(path).End.TransferId.ShouldBe(TransferScript.Start.TransferId), iter: 300);

    [Fact]
    public void RunAsync_AnyPath_ReleasesOnlyAfterApproval() =>
        Gen.OneOf(Paths, LongPaths).Sample(
            path =>
            {
                var approved = false;
                Run(path, (call, answer) =>
                {
                    if (call.Name == nameof(Steps.ReviewTransfer))
                        approved = answer.Result?.Contains("Approved", StringComparison.Ordinal) ?? false;
                    if (call.Name == nameof(Steps.Release)) approved.ShouldBeTrue();
                });
            },
            iter: 300);

    [Fact]
    public void RunAsync_AnyPath_DeliveredExactlyWhenClosed() =>
        Gen.OneOf(Paths, LongPaths).Sample(
            path =>
            {
                var last = "";
                var transfer = Run(path, (call, _) => last = call.Name);
                if (last == nameof(Steps.Accept)) return;
                last.ShouldBe(transfer.End.State == TransferState.Delivered ? nameof(Steps.Close) : nameof(Steps.End));
            },
            iter: 300);

    [Fact]
    public void RunAsync_WorkflowWithRandomness_IsCaught() =>
        Should.Throw<InvalidOperationException>(() => Run(CallAtRandomAsync))
            .Message.ShouldContain("a re-execution asked for");

    [Fact]
    public void RunAsync_WorkflowThatAwaitsSomethingElse_IsCaught() =>
        Should.Throw<InvalidOperationException>(() => Run(SleepAsync))
            .Message.ShouldContain("none of its context's");

    private static ReplayedTransfer Run(List<(int Choice, int Order)> path, Action<MadeCall, RecordedAnswer>? see = null)
    {
        var step = 0;
        RecordedAnswer Answer(MadeCall call, DateTimeOffset now)
        {
            var answer = TransferScript.Answer(call, step < path.Count ? path[step].Choice : 0, now);
            step++;
            see?.Invoke(call, answer);
            return answer;
        }

        return new ReplayDriver(TransferWorkflow.RunAsync, Answer, open => step < path.Count ? path[step].Order % open : 0).Run();
    }

    private static void Run(Func<IWorkflowContext, TransferStart, Task<TransferEnd>> workflow) =>
        new ReplayDriver(workflow, (call, now) => TransferScript.Answer(call, 0, now), _ => 0).Run();

    private static async Task<TransferEnd> CallAtRandomAsync(IWorkflowContext context, TransferStart start)
    {
        await context.CallAsync(Steps.Accept, start with { ETag = Guid.NewGuid().ToString() });
        return new TransferEnd(start.TransferId, TransferState.Delivered, null);
    }

    private static async Task<TransferEnd> SleepAsync(IWorkflowContext context, TransferStart start)
    {
        await new TaskCompletionSource().Task;
        return new TransferEnd(start.TransferId, TransferState.Delivered, null);
    }
}
