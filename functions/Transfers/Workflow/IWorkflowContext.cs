namespace Baygate.Transfers.Workflow;

/// <summary>
/// All that the workflow may touch. A host implements it on its engine: Durable Functions in Azure, recorded steps on the local host.
/// Calls are made in the same order at every re-execution, so an engine may number them.
/// </summary>
public interface IWorkflowContext
{
    /// <summary>The time as the engine recorded it: equal at every re-execution.</summary>
    DateTimeOffset UtcNow { get; }

    /// <summary>Runs a step once, with the host's retries, or answers what was recorded of it.</summary>
    /// <typeparam name="TInput">What the step is given.</typeparam>
    /// <typeparam name="TResult">What the step answers.</typeparam>
    /// <param name="step">The step, one of <see cref="Steps"/>.</param>
    /// <param name="input">The step's input.</param>
    /// <returns>The step's answer.</returns>
    /// <exception cref="StepFailedException">The step failed at every attempt of <see cref="StepRetryPolicy"/>.</exception>
    Task<TResult> CallAsync<TInput, TResult>(Step<TInput, TResult> step, TInput input);

    /// <summary>
    /// Waits until somebody wakes the workflow or the deadline passes. A wake-up is a hint to look at what is recorded: it may come
    /// more than once, and for nothing.
    /// </summary>
    /// <param name="deadline">The latest moment to wait for.</param>
    /// <returns>True when woken, false when the deadline passed.</returns>
    Task<bool> WaitForWakeAsync(DateTimeOffset deadline);
}
