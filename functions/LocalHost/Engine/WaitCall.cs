namespace Baygate.LocalHost.Engine;

/// <summary>A workflow's wait for a wake-up or a deadline.</summary>
/// <param name="number">The call's number.</param>
/// <param name="deadline">The latest moment to wait for.</param>
internal sealed class WaitCall(int number, DateTimeOffset deadline) : WorkflowCall(number, WaitName)
{
    /// <summary>The name that stands in the history for a wait.</summary>
    public const string WaitName = "WaitForWake";

    private readonly TaskCompletionSource<bool> _woken = new();

    /// <summary>The latest moment to wait for.</summary>
    public DateTimeOffset Deadline { get; } = deadline;

    /// <summary>What the workflow awaits: true when woken, false when the deadline passed.</summary>
    public Task<bool> Awaited => _woken.Task;

    /// <inheritdoc/>
    public override bool IsAnswered => _woken.Task.IsCompleted;

    /// <inheritdoc/>
    public override void Answer(HistoryEvent answer)
    {
        if (answer.Kind != HistoryKind.WaitEnded) throw Unexpected(answer);
        _woken.SetResult(bool.Parse(answer.Text));
    }

    /// <inheritdoc/>
    public override Task<HistoryEvent> PerformAsync(CallPerformer performer, CancellationToken cancellationToken) =>
        performer.WaitAsync(this, cancellationToken);
}
