using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Baygate.LocalHost.Tests.Doubles;

/// <summary>Keeps what is logged and lets a test wait for it.</summary>
internal sealed class LogSink : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<LogLine> _lines = new();
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IEnumerable<LogLine> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue(new LogLine(logLevel, formatter(state, exception)));
        Interlocked.Exchange(ref _more, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    /// <summary>Waits until lines that match were logged.</summary>
    public async Task UntilAsync(Func<LogLine, bool> match, int count = 1)
    {
        while (true)
        {
            var more = Volatile.Read(ref _more).Task;
            if (_lines.Count(match) >= count) return;
            await more.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
    }
}
