using System.Collections.Concurrent;

namespace Baygate.LocalHost.Engine;

/// <summary>
/// Lets a workflow run until it has nothing left to do but await an answer. All its continuations run one after the other on the thread
/// that gives the turn, so the order of the workflow's calls depends on the order of the answers alone.
/// </summary>
internal sealed class WorkflowTurn : SynchronizationContext
{
    private readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State)> _continuations = new();

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) => _continuations.Enqueue((d, state));

    /// <summary>Does something that the workflow reacts to, and returns when it has reacted.</summary>
    /// <param name="action">Begins the workflow or answers one of its calls.</param>
    public void Run(Action action)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            action();
            while (_continuations.TryDequeue(out var next)) next.Callback(next.State);
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }
}
