using Baygate.Transfers.Workflow;
using Microsoft.DurableTask;

namespace Baygate.App.Orchestration;

/// <summary>The workflow's port on Durable Functions: a step is an activity of the same name.</summary>
internal sealed class DurableWorkflowContext : IWorkflowContext
{
    /// <summary>The event that wakes a workflow.</summary>
    public const string WakeEvent = "wake";

    private readonly TaskOrchestrationContext _context;
    private readonly TaskOptions _options;
    private Task<bool>? _wake;

    public DurableWorkflowContext(TaskOrchestrationContext context, StepRetryPolicy retries)
    {
        _context = context;
        _options = TaskOptions.FromRetryPolicy(new RetryPolicy(
            retries.MaxAttempts, retries.FirstInterval, retries.BackoffCoefficient, retries.MaxInterval));
    }

    /// <inheritdoc/>
    public DateTimeOffset UtcNow => new(DateTime.SpecifyKind(_context.CurrentUtcDateTime, DateTimeKind.Utc));

    /// <inheritdoc/>
    public async Task<TResult> CallAsync<TInput, TResult>(Step<TInput, TResult> step, TInput input)
    {
        try
        {
            return await _context.CallActivityAsync<TResult>(step.Name, input, _options);
        }
        catch (TaskFailedException failure)
        {
            throw new StepFailedException(step.Name, StepFailure.CodeOf(failure.FailureDetails));
        }
    }

    /// <inheritdoc/>
    public async Task<bool> WaitForWakeAsync(DateTimeOffset deadline)
    {
        if (deadline <= UtcNow) return false;

        // One waiter for all waits: a waiter that was given up would still swallow the next event.
        _wake ??= _context.WaitForExternalEvent<bool>(WakeEvent);
        using var timerEnd = new CancellationTokenSource();
        var timer = _context.CreateTimer(deadline.UtcDateTime, timerEnd.Token);
        if (await Task.WhenAny(_wake, timer) == timer) return false;

        // Cancel, never CancelAsync: that goes on outside the orchestrator's thread and hangs the instance for good.
        timerEnd.Cancel();
        _wake = null;
        return true;
    }
}
