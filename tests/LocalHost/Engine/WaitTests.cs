using Baygate.LocalHost.Tests.Doubles;
using Baygate.Tests.Azurite;

namespace Baygate.LocalHost.Tests.Engine;

public sealed class WaitTests(AzuriteFixture azurite)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly AzuriteAccount _account = azurite.TakeAccount();
    private readonly WatchedTime _time = new();

    private string _answer = "stay";

    [Fact]
    public async Task RunAsync_WokenWhileWaiting_LooksAgain()
    {
        await using var host = Host();
        await host.AddAsync();
        var run = host.RunAsync();
        await _time.NextPauseAsync();

        _answer = "go";
        host.Wake.Set();
        await run;

        (await host.FindAsync()).Result!.ShouldContain("went");
    }

    [Fact]
    public async Task RunAsync_DeadlinePasses_IsRecordedAsNotWoken()
    {
        await using var host = Host();
        await host.AddAsync();
        var run = host.RunAsync();

        (await _time.PassNextPauseAsync()).ShouldBe(Hour);
        await run;

        (await host.FindAsync()).Result!.ShouldContain("late");
    }

    [Fact]
    public async Task RunAsync_RestartedWhileWaiting_LooksAgainAtOnce()
    {
        using var stop = new CancellationTokenSource();
        await using var first = Host();
        await first.AddAsync();
        var run = first.RunAsync(cancellation: stop.Token);
        await _time.NextPauseAsync();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(run);

        _answer = "go";
        await using var second = Host();
        await second.RunAsync();

        (await second.FindAsync()).Result!.ShouldContain("went");
    }

    [Fact]
    public async Task RunAsync_WokenWhileAStepRuns_IsNotLost()
    {
        var looks = 0;
        EngineHost? host = null;
        await using var disposed = host = new EngineHost(_account, _time, Workflows.Waiting, (_, _, _) =>
        {
            // The look after the first wait sees nothing; what wakes comes just after it.
            if (++looks == 2) host!.Wake.Set();
            return Task.FromResult(looks == 3 ? "go" : "stay");
        });
        await host.AddAsync();

        await host.RunAsync();

        (await host.FindAsync()).Result!.ShouldContain("went");
    }

    [Fact]
    public async Task RunAsync_DeadlineBeyondATimersReach_WaitsOn()
    {
        await using var host = new EngineHost(
            _account,
            _time,
            async (context, start) =>
            {
                await context.WaitForWakeAsync(context.UtcNow);
                var woken = await context.WaitForWakeAsync(context.UtcNow + TimeSpan.FromDays(100));
                return Workflows.End(start, $"{woken} after {context.UtcNow - _time.Start:%d} days");
            },
            (_, _, _) => Task.FromResult(""));
        await host.AddAsync();

        var run = host.RunAsync();
        for (var day = 0; day < 100; day++) await _time.PassNextPauseAsync();
        await run;

        (await host.FindAsync()).Result!.ShouldContain("False after 100 days");
    }

    private EngineHost Host() => new(_account, _time, Workflows.Waiting, (_, _, _) => Task.FromResult(_answer));
}
