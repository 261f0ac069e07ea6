using Baygate.LocalHost.Engine;
using Baygate.LocalHost.Tests.Doubles;
using Baygate.Tests.Azurite;

namespace Baygate.LocalHost.Tests.Engine;

public sealed class LeaseTests(AzuriteFixture azurite)
{
    private static readonly TimeSpan LeaseDuration = new EngineOptions().LeaseDuration;

    private readonly AzuriteAccount _account = azurite.TakeAccount();
    private readonly WatchedTime _time = new();

    [Fact]
    public async Task RunAsync_HeldByAnotherHost_LeavesItAlone()
    {
        await using var killed = await StartAndKillAsync();
        await using var other = Host("host-b", (step, _, _) => Task.FromResult(step));

        await other.RunAsync();

        (await other.FindAsync()).LeaseOwner.ShouldBe("host-a");
        (await other.FindAsync()).Status.ShouldBe(WorkflowStatus.Running);
    }

    [Fact]
    public async Task RunAsync_LeaseOfAKilledHostRanOut_TakesItOver()
    {
        await using var killed = await StartAndKillAsync();
        await using var other = Host("host-b", (step, _, _) => Task.FromResult(step));
        _time.Advance(LeaseDuration + TimeSpan.FromSeconds(1));

        await other.RunAsync();

        (await other.FindAsync()).Status.ShouldBe(WorkflowStatus.Ended);
    }

    [Fact]
    public async Task RunAsync_SameHostStartedAgainAfterAKill_GoesOnAtOnce()
    {
        await using var killed = await StartAndKillAsync();
        await using var again = Host("host-a", (step, _, _) => Task.FromResult(step));

        await again.RunAsync();

        (await again.FindAsync()).Status.ShouldBe(WorkflowStatus.Ended);
    }

    [Fact]
    public async Task RunAsync_HostStopsInOrder_AnotherTakesOverAtOnce()
    {
        using var stop = new CancellationTokenSource();
        await using var first = Host("host-a", async (_, _, cancellation) =>
        {
            await stop.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
            return "";
        });
        await first.AddAsync();
        await Should.ThrowAsync<OperationCanceledException>(first.RunAsync(cancellation: stop.Token));

        await using var other = Host("host-b", (step, _, _) => Task.FromResult(step));
        await other.RunAsync();

        (await other.FindAsync()).Status.ShouldBe(WorkflowStatus.Ended);
    }

    [Fact]
    public async Task RunAsync_WorksLongerThanALease_KeepsIt()
    {
        var started = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        await using var host = Host("host-a", async (_, _, cancellation) =>
        {
            started.SetResult();
            await go.Task.WaitAsync(cancellation);
            return "";
        });
        await host.AddAsync();
        var run = host.RunAsync();
        await started.Task;
        var first = (await host.FindAsync()).LeaseExpiry;

        _time.Advance(LeaseDuration / 3);

        (await LeaseExpiryAfterAsync(host, first)).ShouldBe(first + (LeaseDuration / 3));
        go.SetResult();
        await run;
    }

    [Fact]
    public async Task RunAsync_TakenByAnotherHostMeanwhile_StopsItsStep()
    {
        var started = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        await using var first = Host("host-a", async (_, _, cancellation) =>
        {
            started.TrySetResult();
            using var registration = cancellation.Register(() => stopped.TrySetResult());
            await stopped.Task;
            cancellation.ThrowIfCancellationRequested();
            return "";
        });
        await first.AddAsync();
        var run = first.RunAsync();
        await started.Task;
        first.Storage.Fails = _ => true;
        _time.Advance(LeaseDuration + TimeSpan.FromSeconds(1));
        await first.Log.UntilAsync(line => line.Text.StartsWith("Lease not renewed", StringComparison.Ordinal));
        await using var other = Host("host-b", (step, _, _) => Task.FromResult(step));
        await other.RunAsync();

        first.Storage.Fails = _ => false;
        _time.Advance(LeaseDuration / 3);
        await run;

        first.Log.Lines.ShouldContain(line => line.Text.Contains("taken over", StringComparison.Ordinal));
    }

    private static async Task<DateTimeOffset> LeaseExpiryAfterAsync(EngineHost host, DateTimeOffset earlier)
    {
        while (true)
        {
            var instance = await host.FindAsync();
            if (instance.LeaseExpiry > earlier) return instance.LeaseExpiry;
        }
    }

    /// <summary>A host that stops at its first step without a chance to give its lease back.</summary>
    private async Task<EngineHost> StartAndKillAsync()
    {
        using var kill = new CancellationTokenSource();
        EngineHost? host = null;
        host = Host("host-a", async (_, _, cancellation) =>
        {
            host!.Storage.Fails = _ => true;
            await kill.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
            return "";
        });
        await host.AddAsync();
        await Should.ThrowAsync<OperationCanceledException>(host.RunAsync(cancellation: kill.Token));
        return host;
    }

    private EngineHost Host(string owner, StepScript script) =>
        new(_account, _time, Workflows.Single, script, options => options.Owner = owner);
}
