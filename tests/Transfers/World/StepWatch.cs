using System.Collections.Concurrent;
using System.Text.Json;

namespace Baygate.Transfers.Tests.World;

/// <summary>Sees every step that runs: keeps its input and answer as an engine would record them, and lets a test act before it.</summary>
internal sealed class StepWatch
{
    public ConcurrentQueue<string> Recorded { get; } = new();

    public ConcurrentQueue<string> Names { get; } = new();

    /// <summary>Called with the name of a step before each of its attempts.</summary>
    public Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

    public void Record<T>(T value) => Recorded.Enqueue(JsonSerializer.Serialize(value));

    /// <summary>Acts once, before a step first runs.</summary>
    public void Once(string step, Func<Task> act)
    {
        var acted = 0;
        Before = name => name == step && Interlocked.Exchange(ref acted, 1) == 0 ? act() : Task.CompletedTask;
    }
}
