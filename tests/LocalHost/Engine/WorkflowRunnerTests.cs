using System.Collections.Concurrent;
using Baygate.LocalHost.Engine;
using Baygate.LocalHost.Tests.Doubles;
using Baygate.Tests.Azurite;
using Baygate.Transfers;
using Baygate.Transfers.Workflow;

namespace Baygate.LocalHost.Tests.Engine;

public sealed class WorkflowRunnerTests(AzuriteFixture azurite)
{
    private readonly AzuriteAccount _account = azurite.TakeAccount();
    private readonly WatchedTime _time = new();
    private readonly ConcurrentQueue<string> _ran = new();

    [Fact]
    public async Task RunAsync_StepsAnswer_RecordsEachAndTheEnd()
    {
        await using var host = Host(Workflows.Chain, Echo);
        await host.AddAsync();

        await host.RunAsync();

        (await host.ReadHistoryAsync()).Select(entry => $"{entry.Call} {entry.Kind} {entry.Name} {entry.Text}").ShouldBe(
        [
            "0 StepAnswered First \"First(in)\"",
            "1 StepAnswered Second \"Second(First(in))\"",
            "2 StepAnswered Third \"Third(Second(First(in)))\"",
        ]);
        (await host.FindAsync()).Result!.ShouldContain("Third(Second(First(in)))");
        (await host.FindAsync()).Status.ShouldBe(WorkflowStatus.Ended);
    }

    [Fact]
    public async Task RunAsync_AnotherHostAfterAStop_RunsOnlyWhatIsNotRecorded()
    {
        using var stop = new CancellationTokenSource();
        await using var first = Host(Workflows.Chain, async (step, input, cancellation) =>
        {
            if (step == "Third") await stop.CancelAsync();
            return await Echo(step, input, cancellation);
        });
        await first.AddAsync();
        await Should.ThrowAsync<OperationCanceledException>(first.RunAsync(cancellation: stop.Token));
        _ran.Clear();

        await using var second = Host(Workflows.Chain, Echo);
        await second.RunAsync();

        _ran.ShouldBe(["Third"]);
        (await second.FindAsync()).Result!.ShouldContain("Third(Second(First(in)))");
    }

    [Fact]
    public async Task RunAsync_EndedInstance_RunsNothing()
    {
        await using var host = Host(Workflows.Single, Echo);
        await host.AddAsync();
        await host.RunAsync();
        _ran.Clear();

        await host.RunAsync();

        _ran.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_ParallelCalls_EachGetsItsOwnAnswer()
    {
        await using var host = Host(Workflows.FanOut, Echo);
        await host.AddAsync();

        await host.RunAsync();

        (await host.FindAsync()).Result!.ShouldContain("First(0) First(1) First(2) First(3) First(4) First(5) First(6) First(7)");
    }

    [Fact]
    public async Task RunAsync_ParallelCalls_RunsNoMoreStepsAtATimeThanAllowed()
    {
        var (running, most) = (0, 0);
        var twoRun = new TaskCompletionSource();
        await using var host = Host(Workflows.FanOut, async (step, input, cancellation) =>
        {
            var now = Interlocked.Increment(ref running);
            lock (_ran) most = Math.Max(most, now);
            if (now == 2) twoRun.TrySetResult();
            await twoRun.Task.WaitAsync(cancellation);
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return input;
        });
        await host.AddAsync();

        await host.RunAsync();

        most.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_StepFailsTwice_PausesAsThePolicySaysAndGoesOn()
    {
        var attempts = 0;
        await using var host = Host(Workflows.Single, (_, _, _) =>
            ++attempts < 3 ? throw new StepFaultException(ReasonCodes.KeyUnavailable) : Task.FromResult("third time"));
        await host.AddAsync();

        var run = host.RunAsync();
        TimeSpan[] pauses = [await _time.PassNextPauseAsync(), await _time.PassNextPauseAsync()];
        await run;

        pauses.ShouldBe([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)]);
        (await host.FindAsync()).Result!.ShouldContain("third time");
    }

    [Fact]
    public async Task RunAsync_StepFailsAtEveryAttempt_ThrowsInTheWorkflowAndAgainWhenReplayed()
    {
        using var stop = new CancellationTokenSource();
        await using var first = Host(Workflows.Catching, async (step, _, cancellation) =>
        {
            if (step == "First") throw new StepFaultException(ReasonCodes.KeyUnavailable);
            await stop.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
            return "";
        });
        await first.AddAsync();
        var run = first.RunAsync(cancellation: stop.Token);
        for (var pause = 1; pause < new StepRetryPolicy().MaxAttempts; pause++) await _time.PassNextPauseAsync();
        await Should.ThrowAsync<OperationCanceledException>(run);

        await using var second = Host(Workflows.Catching, Echo);
        await second.RunAsync();

        _ran.ShouldBe(["Second"]);
        (await second.FindAsync()).Result!.ShouldContain("First KEY_UNAVAILABLE Second(in)");
    }

    [Fact]
    public async Task RunAsync_AnswerLongerThanAProperty_ComesBackWhole()
    {
        var answer = string.Concat(Enumerable.Range(0, 60_000).Select(number => $"{number:D6}"));
        await using var host = Host(
            async (context, start) => Workflows.End(start, $"same: {answer == await context.CallAsync(Workflows.First, "in")}"),
            (_, _, _) => Task.FromResult(answer));
        await host.AddAsync();

        await host.RunAsync();

        (await host.FindAsync()).Result!.ShouldContain("same: True");
        (await host.ReadHistoryAsync()).Single().Text.ShouldBe($"\"{answer}\"");
    }

    [Fact]
    public async Task RunAsync_AnswerLongerThanARow_FailsTheStep()
    {
        await using var host = Host(
            Workflows.Catching, (step, _, _) => Task.FromResult(step == "First" ? new string('x', HistoryRow.MaxTextLength) : ""));
        await host.AddAsync();

        var run = host.RunAsync();
        for (var pause = 1; pause < new StepRetryPolicy().MaxAttempts; pause++) await _time.PassNextPauseAsync();
        await run;

        (await host.FindAsync()).Result!.ShouldContain("First STEP_FAILED");
    }

    [Fact]
    public async Task RunAsync_WorkflowChangedUnderAHistory_ThrowsAndRecordsNothing()
    {
        using var stop = new CancellationTokenSource();
        await using var first = Host(Workflows.Chain, async (step, input, cancellation) =>
        {
            if (step == "Second") await stop.CancelAsync();
            return await Echo(step, input, cancellation);
        });
        await first.AddAsync();
        await Should.ThrowAsync<OperationCanceledException>(first.RunAsync(cancellation: stop.Token));
        var before = await first.ReadHistoryAsync();

        await using var second = Host(
            async (context, start) => Workflows.End(start, await context.CallAsync(Workflows.Third, "in")), Echo);
        await Should.ThrowAsync<NonDeterminismException>(second.RunAsync());

        (await second.ReadHistoryAsync()).ShouldBe(before);
        (await second.FindAsync()).Status.ShouldBe(WorkflowStatus.Running);
    }

    [Fact]
    public async Task RunAsync_WorkflowAwaitsSomethingOfItsOwn_Throws()
    {
        await using var host = Host(
            async (_, start) =>
            {
                await new TaskCompletionSource().Task;
                return Workflows.End(start, "never");
            },
            Echo);
        await host.AddAsync();

        await Should.ThrowAsync<InvalidOperationException>(host.RunAsync());
    }

    private EngineHost Host(WorkflowBody body, StepScript script) => new(_account, _time, body, script);

    private Task<string> Echo(string step, string input, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _ran.Enqueue(step);
        return Task.FromResult($"{step}({input})");
    }
}
