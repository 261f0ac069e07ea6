namespace Baygate.Cli.Tests;

/// <summary>A clock that stands still and on which every wait is over at once.</summary>
internal sealed class EagerTimeProvider : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => CliRun.Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, TimeSpan.Zero, period);
}
