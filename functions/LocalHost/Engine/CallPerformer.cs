namespace Baygate.LocalHost.Engine;

/// <summary>Does what one instance's workflow asks for.</summary>
/// <param name="attempts">Runs steps.</param>
/// <param name="wake">The instance's wake-ups.</param>
/// <param name="time">The clock.</param>
internal sealed class CallPerformer(StepAttempts attempts, WakeLatch wake, TimeProvider time)
{
    /// <summary>Runs a step, with retries.</summary>
    /// <typeparam name="TInput">What the step is given.</typeparam>
    /// <typeparam name="TResult">What the step answers.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Stops the step.</param>
    /// <returns>The event to record.</returns>
    public Task<HistoryEvent> RunStepAsync<TInput, TResult>(StepCall<TInput, TResult> call, CancellationToken cancellationToken) =>
        attempts.RunAsync(call, cancellationToken);

    /// <summary>Waits for a wake-up or the deadline.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The event to record.</returns>
    public async Task<HistoryEvent> WaitAsync(WaitCall call, CancellationToken cancellationToken)
    {
        var woken = await wake.WaitAsync(call.Deadline, cancellationToken);
        return new HistoryEvent(call.Number, HistoryKind.WaitEnded, call.Name, woken.ToString(), time.GetUtcNow());
    }
}
