using Baygate.Transfers.Ending;
using Baygate.Transfers.Workflow;

namespace Baygate.LocalHost.Engine;

/// <summary>
/// One execution of a workflow, from its start to where its history ends. It is driven by events in the order of the history and touches
/// neither clock nor storage, so the same events always bring it to the same place.
/// </summary>
internal sealed class WorkflowExecution : IWorkflowContext
{
    private readonly WorkflowTurn _turn = new();
    private readonly List<WorkflowCall> _calls = [];
    private int _taken;

    /// <summary>Begins the workflow and runs it to its first await.</summary>
    /// <param name="body">The workflow.</param>
    /// <param name="start">What it was started with.</param>
    /// <param name="startedAt">When it was started, as recorded.</param>
    public WorkflowExecution(WorkflowBody body, TransferStart start, DateTimeOffset startedAt)
    {
        UtcNow = startedAt;
        Task<TransferEnd>? end = null;
        _turn.Run(() => end = body(this, start));
        End = end!;
    }

    /// <inheritdoc/>
    public DateTimeOffset UtcNow { get; private set; }

    /// <summary>The workflow's end.</summary>
    public Task<TransferEnd> End { get; }

    /// <summary>How many events were delivered; the place of the next one in the history.</summary>
    public int Delivered { get; private set; }

    /// <inheritdoc/>
    public Task<TResult> CallAsync<TInput, TResult>(Step<TInput, TResult> step, TInput input)
    {
        var call = new StepCall<TInput, TResult>(_calls.Count, step, input);
        Add(call);
        return call.Awaited;
    }

    /// <inheritdoc/>
    public Task<bool> WaitForWakeAsync(DateTimeOffset deadline)
    {
        var call = new WaitCall(_calls.Count, deadline);
        Add(call);
        return call.Awaited;
    }

    /// <summary>Whether no call is without an answer.</summary>
    public bool IsIdle => _calls.TrueForAll(call => call.IsAnswered);

    /// <summary>Whether only waits are without an answer.</summary>
    public bool OnlyWaits => _calls.TrueForAll(call => call.IsAnswered || call is WaitCall);

    /// <summary>Whether a call has its answer.</summary>
    /// <param name="call">A call's number.</param>
    /// <returns>True when it has.</returns>
    public bool IsAnswered(int call) => _calls[call].IsAnswered;

    /// <summary>The calls without an answer that were not taken before.</summary>
    /// <returns>The calls in their order.</returns>
    public IReadOnlyList<WorkflowCall> TakeCalls()
    {
        var calls = _calls.Skip(_taken).Where(call => !call.IsAnswered).ToList();
        _taken = _calls.Count;
        return calls;
    }

    /// <summary>Gives the workflow the next event of its history and runs it to its next await.</summary>
    /// <param name="next">The event.</param>
    /// <exception cref="NonDeterminismException">The workflow did not make the call that the event answers.</exception>
    public void Deliver(HistoryEvent next)
    {
        var what = $"Event {Delivered} answers call {next.Call} ({next.Name})";
        if (next.Call >= _calls.Count) throw new NonDeterminismException($"{what}, which the workflow did not make.");
        var call = _calls[next.Call];
        if (call.Name != next.Name) throw new NonDeterminismException($"{what}; the workflow called {call.Name}.");
        if (call.IsAnswered) throw new NonDeterminismException($"{what} a second time.");

        Delivered++;
        if (next.Time > UtcNow) UtcNow = next.Time;
        _turn.Run(() => call.Answer(next));
    }

    private void Add(WorkflowCall call)
    {
        if (SynchronizationContext.Current != _turn)
            throw new InvalidOperationException("A workflow calls its context only from its own turn: it awaited something of its own.");
        _calls.Add(call);
    }
}
