using System.Collections.Concurrent;
using Baygate.LocalHost.Engine;
using Baygate.LocalHost.Tests.Doubles;
using Baygate.Tests.Azurite;
using Microsoft.Extensions.Logging;

namespace Baygate.LocalHost.Tests.Engine;

public sealed class WorkflowEngineTests(AzuriteFixture azurite)
{
    private readonly AzuriteAccount _account = azurite.TakeAccount();
    private readonly WatchedTime _time = new();
    private readonly ConcurrentQueue<string> _ran = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartAsync_SameTransferTwice_RunsItOnce()
    {
        await using var host = Host(Workflows.Single);
        await host.AddAsync("other");
        await host.Engine.StartAsync(Cancellation);

        await host.Engine.StartAsync(EngineHost.Start("t"), Cancellation);
        await host.Engine.StartAsync(EngineHost.Start("t"), Cancellation);
        await EndedAsync(host, 2);
        await host.Engine.StartAsync(EngineHost.Start("t"), Cancellation);
        await host.Engine.StopAsync(Cancellation);

        _ran.Count.ShouldBe(2);
    }

    [Fact]
    public async Task StartAsync_InstancesLeftRunning_TakesThemUp()
    {
        await using var host = Host(Workflows.Single);
        await host.AddAsync("one");
        await host.AddAsync("two");

        await host.Engine.StartAsync(Cancellation);
        await EndedAsync(host, 2);
        await host.Engine.StopAsync(Cancellation);

        (await host.FindAsync("two")).Status.ShouldBe(WorkflowStatus.Ended);
    }

    [Fact]
    public async Task StartAsync_StorageGone_GoesOnWhenItIsBack()
    {
        await using var host = Host(Workflows.Single);
        await host.AddAsync();
        host.Storage.Fails = _ => true;
        await host.Engine.StartAsync(Cancellation);
        await _time.NextPauseAsync();

        host.Storage.Fails = _ => false;
        _time.Advance(StoragePatience.FirstPause);
        await EndedAsync(host, 1);
        await host.Engine.StopAsync(Cancellation);

        (await host.FindAsync()).Status.ShouldBe(WorkflowStatus.Ended);
    }

    [Fact]
    public async Task StartAsync_MoreTransfersThanPlaces_WaitingOnesHoldNone()
    {
        await using var host = new EngineHost(
            _account, _time, Workflows.Waiting, (_, _, _) => Task.FromResult("stay"), options => options.MaxTransfers = 1);
        await host.AddAsync("one");
        await host.AddAsync("two");
        await host.AddAsync("three");

        await host.Engine.StartAsync(Cancellation);
        TimeSpan[] waits = [await _time.NextPauseAsync(), await _time.NextPauseAsync(), await _time.NextPauseAsync()];
        await host.Engine.StopAsync(Cancellation);

        waits.ShouldAllBe(wait => wait == TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task WakeAsync_TransferThatWaits_Wakes()
    {
        var answer = "stay";
        await using var host = new EngineHost(_account, _time, Workflows.Waiting, (_, _, _) => Task.FromResult(answer));
        await host.AddAsync("t");
        await host.Engine.StartAsync(Cancellation);
        await _time.NextPauseAsync();

        answer = "go";
        await host.Engine.WakeAsync("t", Cancellation);
        await EndedAsync(host, 1);
        await host.Engine.StopAsync(Cancellation);

        (await host.FindAsync("t")).Result!.ShouldContain("went");
    }

    [Fact]
    public async Task WakeAsync_UnknownTransfer_DoesNothing()
    {
        await using var host = Host(Workflows.Single);

        await Should.NotThrowAsync(host.Engine.WakeAsync("unknown", Cancellation));
    }

    [Fact]
    public async Task StartAsync_WorkflowHasABug_HaltsThatTransferAloneAndLoudly()
    {
        await using var host = Host(async (context, start) =>
            start.TransferId == "bad" ? throw new InvalidOperationException("bug") : await Workflows.Single(context, start));
        await host.AddAsync("bad");
        await host.AddAsync("good");

        await host.Engine.StartAsync(Cancellation);
        await EndedAsync(host, 1);
        await host.Log.UntilAsync(line => line.Level == LogLevel.Critical && line.Text.Contains("bad", StringComparison.Ordinal));
        await host.Engine.StopAsync(Cancellation);

        (await host.FindAsync("bad")).Status.ShouldBe(WorkflowStatus.Running);
    }

    [Fact]
    public async Task RestartAsync_HaltedInstance_RunsItFromTheStart()
    {
        var isMended = false;
        await using var host = Host(async (context, start) =>
        {
            var end = await Workflows.Chain(context, start);
            return isMended ? end : throw new InvalidOperationException("bug");
        });
        await host.AddAsync("t");
        await host.Engine.StartAsync(Cancellation);
        await host.Log.UntilAsync(line => line.Level == LogLevel.Critical);
        while (await host.Engine.IsUnderWayAsync("t", Cancellation)) await Task.Yield();
        isMended = true;
        _ran.Clear();

        await host.Engine.RestartAsync(EngineHost.Start("t"), Cancellation);
        await EndedAsync(host, 1);
        await host.Engine.StopAsync(Cancellation);

        _ran.ShouldBe(["First", "Second", "Third"]);
    }

    [Fact]
    public async Task RestartAsync_InstanceThatDiverged_GoesOnWithTheNewCode()
    {
        await using (var former = Host(Workflows.Chain))
        {
            await former.AddAsync("t");
            await former.History.AppendAsync("t", 0, new HistoryEvent(0, HistoryKind.StepAnswered, "Gone", "\"x\"", _time.GetUtcNow()), Cancellation);
        }

        await using var host = Host(Workflows.Chain);
        await host.Engine.StartAsync(Cancellation);
        await host.Log.UntilAsync(line => line.Level == LogLevel.Critical);
        while (await host.Engine.IsUnderWayAsync("t", Cancellation)) await Task.Yield();

        await host.Engine.RestartAsync(EngineHost.Start("t"), Cancellation);
        await EndedAsync(host, 1);
        await host.Engine.StopAsync(Cancellation);

        (await host.FindAsync("t")).Status.ShouldBe(WorkflowStatus.Ended);
    }

    [Fact]
    public async Task RestartAsync_InstanceThatRuns_IsLeftAlone()
    {
        await using var host = Host(Workflows.Single);
        await host.AddAsync("t");

        await host.Engine.RestartAsync(EngineHost.Start("t"), Cancellation);

        (await host.FindAsync("t")).Generation.ShouldBe(0);
    }

    [Fact]
    public async Task IsUnderWayAsync_UnknownTransfer_IsFalse()
    {
        await using var host = Host(Workflows.Single);
        await host.AddAsync("other");

        (await host.Engine.IsUnderWayAsync("t", Cancellation)).ShouldBeFalse();
    }

    private static Task EndedAsync(EngineHost host, int count) =>
        host.Log.UntilAsync(line => line.Text.StartsWith("Transfer ended", StringComparison.Ordinal), count);

    private EngineHost Host(WorkflowBody body) => new(_account, _time, body, (step, _, _) =>
    {
        _ran.Enqueue(step);
        return Task.FromResult(step);
    });
}
