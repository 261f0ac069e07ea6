using System.Threading.Channels;
using Azure;
using Baygate.LocalHost.Inbox;
using Baygate.LocalHost.Tests.Doubles;
using Microsoft.Extensions.Logging;

namespace Baygate.LocalHost.Tests.Inbox;

public sealed class PeriodicWorkTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly WatchedTime _time = new();
    private readonly LogSink _log = new();
    private readonly TaskCompletionSource _ready = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task ExecuteAsync_EachInterval_Works()
    {
        _ready.SetResult();
        using var work = new CountedWork(_ready.Task, _time, _log, failures: 0);
        await work.StartAsync(Cancellation);
        await work.NextTurnAsync();

        _time.Advance(Interval);

        (await work.NextTurnAsync()).ShouldBe(2);
        await work.StopAsync(Cancellation);
    }

    [Fact]
    public async Task ExecuteAsync_StorageGoneForAWhile_WorksAgainAndReportsItOnce()
    {
        _ready.SetResult();
        using var work = new CountedWork(_ready.Task, _time, _log, failures: 3);
        await work.StartAsync(Cancellation);

        for (var turn = 1; turn <= 4; turn++)
        {
            (await work.NextTurnAsync()).ShouldBe(turn);
            _time.Advance(Interval);
        }

        await work.NextTurnAsync();
        await work.StopAsync(Cancellation);
        _log.Lines.Count(line => line.Level == LogLevel.Warning).ShouldBe(1);
    }

    [Fact]
    public async Task ExecuteAsync_NotReady_DoesNotBegin()
    {
        using var work = new CountedWork(_ready.Task, _time, _log, failures: 0);
        await work.StartAsync(Cancellation);

        _time.Advance(Interval);
        await work.StopAsync(Cancellation);

        work.Turns.ShouldBe(0);
    }

    private sealed class CountedWork(Task ready, TimeProvider time, ILogger logger, int failures)
        : PeriodicWork(Interval, ready, time, logger)
    {
        private readonly Channel<int> _turns = Channel.CreateUnbounded<int>();

        public int Turns { get; private set; }

        public ValueTask<int> NextTurnAsync() => _turns.Reader.ReadAsync(Cancellation);

        protected override Task WorkAsync(CancellationToken cancellationToken)
        {
            _turns.Writer.TryWrite(++Turns);
            return Turns > failures ? Task.CompletedTask : throw new RequestFailedException(503, "busy");
        }
    }
}
