using System.Text.Json;
using Baygate.Transfers.Workflow;

namespace Baygate.LocalHost.Engine;

/// <summary>A workflow's call of a step.</summary>
/// <typeparam name="TInput">What the step is given.</typeparam>
/// <typeparam name="TResult">What the step answers.</typeparam>
/// <param name="number">The call's number.</param>
/// <param name="step">The step.</param>
/// <param name="input">Its input.</param>
internal sealed class StepCall<TInput, TResult>(int number, Step<TInput, TResult> step, TInput input) : WorkflowCall(number, step.Name)
{
    private readonly TaskCompletionSource<TResult> _answer = new();

    /// <summary>The step.</summary>
    public Step<TInput, TResult> Step { get; } = step;

    /// <summary>Its input.</summary>
    public TInput Input { get; } = input;

    /// <summary>What the workflow awaits.</summary>
    public Task<TResult> Awaited => _answer.Task;

    /// <inheritdoc/>
    public override bool IsAnswered => _answer.Task.IsCompleted;

    /// <inheritdoc/>
    public override void Answer(HistoryEvent answer)
    {
        switch (answer.Kind)
        {
            // The first run too takes the answer from JSON, so that it sees what every later run will see.
            case HistoryKind.StepAnswered:
                _answer.SetResult(JsonSerializer.Deserialize<TResult>(answer.Text)!);
                break;
            case HistoryKind.StepFailed:
                _answer.SetException(new StepFailedException(Name, answer.Text));
                break;
            default:
                throw Unexpected(answer);
        }
    }

    /// <inheritdoc/>
    public override Task<HistoryEvent> PerformAsync(CallPerformer performer, CancellationToken cancellationToken) =>
        performer.RunStepAsync(this, cancellationToken);
}
