using System.Threading.Channels;

namespace Baygate.LocalHost.Engine;

/// <summary>Keeps a wake-up until a wait takes it, so that none is lost between two waits.</summary>
internal sealed class WakeLatch
{
    // Timers hold at most 49 days.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    private readonly TimeProvider _time;
    private readonly Channel<bool> _wakes =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Makes a latch that is set: what was said before this host ran the instance may have gone unheard.</summary>
    /// <param name="time">The clock.</param>
    public WakeLatch(TimeProvider time)
    {
        _time = time;
        Set();
    }

    /// <summary>Sets the latch.</summary>
    public void Set() => _wakes.Writer.TryWrite(true);

    /// <summary>Waits for the latch to be set and clears it.</summary>
    /// <param name="deadline">The latest moment to wait for.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>True when it was set, false when the deadline passed.</returns>
    public async Task<bool> WaitAsync(DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        if (_wakes.Reader.TryRead(out _)) return true;
        while (deadline - _time.GetUtcNow() is { Ticks: > 0 } left)
        {
            using var timer = new CancellationTokenSource(left < LongestTimer ? left : LongestTimer, _time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
            try
            {
                return await _wakes.Reader.ReadAsync(either.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                continue;
            }
        }

        return false;
    }
}
