using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Baygate.LocalHost.Tests.Doubles;

/// <summary>A clock that a test moves, and that tells the test when somebody begins to wait on it.</summary>
internal sealed class WatchedTime() : FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))
{
    private readonly Channel<TimeSpan> _timers = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (period == Timeout.InfiniteTimeSpan && dueTime != Timeout.InfiniteTimeSpan) _timers.Writer.TryWrite(dueTime);
        return timer;
    }

    /// <summary>Waits until somebody begins a pause.</summary>
    public ValueTask<TimeSpan> NextPauseAsync() => _timers.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>Waits until somebody begins a pause, and lets it pass.</summary>
    public async Task<TimeSpan> PassNextPauseAsync()
    {
        var pause = await NextPauseAsync();
        Advance(pause);
        return pause;
    }
}
