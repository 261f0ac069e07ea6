using System.Text.Json;
using Baygate.Transfers;
using Baygate.Transfers.Workflow;
using Microsoft.Extensions.Options;

namespace Baygate.LocalHost.Engine;

/// <summary>Runs steps: a bounded number at a time, each as often as <see cref="StepRetryPolicy"/> says.</summary>
/// <param name="runner">Runs one attempt.</param>
/// <param name="policy">Attempts and pauses.</param>
/// <param name="options">How many steps at a time.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where an answer too long is reported.</param>
internal sealed partial class StepAttempts(
    StepRunner runner,
    IOptions<StepRetryPolicy> policy,
    IOptions<EngineOptions> options,
    TimeProvider time,
    ILogger<StepAttempts> logger) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.Value.MaxSteps);

    /// <summary>Runs a step until it answers or every attempt is used up.</summary>
    /// <typeparam name="TInput">What the step is given.</typeparam>
    /// <typeparam name="TResult">What the step answers.</typeparam>
    /// <param name="call">The workflow's call.</param>
    /// <param name="cancellationToken">Stops the step.</param>
    /// <returns>The event to record.</returns>
    public async Task<HistoryEvent> RunAsync<TInput, TResult>(StepCall<TInput, TResult> call, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Event(call, HistoryKind.StepAnswered, await AttemptAsync(call, cancellationToken));
            }
            catch (StepFaultException fault) when (attempt >= policy.Value.MaxAttempts)
            {
                return Event(call, HistoryKind.StepFailed, fault.Code);
            }
            catch (StepFaultException)
            {
                await Task.Delay(policy.Value.IntervalAfter(attempt), time, cancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private async Task<string> AttemptAsync<TInput, TResult>(StepCall<TInput, TResult> call, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            var answer = JsonSerializer.Serialize(await runner.RunAsync(call.Step, call.Input, cancellationToken));
            if (answer.Length <= HistoryRow.MaxTextLength) return answer;
            LogAnswerTooLong(call.Name, answer.Length);
            throw new StepFaultException(ReasonCodes.StepFailed);
        }
        finally
        {
            _places.Release();
        }
    }

    private HistoryEvent Event(WorkflowCall call, HistoryKind kind, string text) =>
        new(call.Number, kind, call.Name, text, time.GetUtcNow());
}
