namespace Baygate.LocalHost.Engine;

/// <summary>Something a workflow asked its engine for and awaits.</summary>
/// <param name="number">The call's number, from 0 in the order the workflow made them.</param>
/// <param name="name">What was asked for.</param>
internal abstract class WorkflowCall(int number, string name)
{
    /// <summary>The call's number, from 0.</summary>
    public int Number { get; } = number;

    /// <summary>What was asked for.</summary>
    public string Name { get; } = name;

    /// <summary>Whether an answer was given.</summary>
    public abstract bool IsAnswered { get; }

    /// <summary>Gives the workflow its answer.</summary>
    /// <param name="answer">The recorded event of this call.</param>
    /// <exception cref="NonDeterminismException">The event is of another kind.</exception>
    public abstract void Answer(HistoryEvent answer);

    /// <summary>Does what was asked for.</summary>
    /// <param name="performer">The run's side.</param>
    /// <param name="cancellationToken">Stops the work, with nothing recorded.</param>
    /// <returns>The event to record.</returns>
    public abstract Task<HistoryEvent> PerformAsync(CallPerformer performer, CancellationToken cancellationToken);

    private protected NonDeterminismException Unexpected(HistoryEvent answer) =>
        new($"Call {Number} ({Name}) has an answer of the kind {answer.Kind}.");
}
