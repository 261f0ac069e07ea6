using System.Diagnostics;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Telemetry;

/// <summary>Measures and traces the attempts of steps.</summary>
/// <param name="traces">The transfers' traces.</param>
/// <param name="metrics">Counts.</param>
/// <param name="time">The clock.</param>
public sealed class StepTelemetry(TransferTraces traces, TransferMetrics metrics, TimeProvider time)
{
    private const string Done = "done";
    private const string Refused = "refused";
    private const string Failed = "failed";

    /// <summary>Runs an attempt.</summary>
    /// <typeparam name="TInput">What the step is given.</typeparam>
    /// <typeparam name="TResult">What the step answers.</typeparam>
    /// <param name="step">The step's name.</param>
    /// <param name="input">The step's input.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    internal async Task<TResult> ObserveAsync<TInput, TResult>(
        string step, TInput input, Func<Task<TResult>> attempt, CancellationToken cancellationToken)
    {
        var transferId = (input as ITransferInput)?.TransferId ?? "";
        var context = await traces.FindAsync(transferId, cancellationToken);
        using var span = TransferTraces.Start(TelemetryCatalog.StepAttempt, NameOf(step), transferId, context);
        var since = time.GetTimestamp();
        try
        {
            var result = await attempt();
            End(span, step, result is IOutcome { IsRefusal: true } ? Refused : Done, since);
            return result;
        }
        catch (StepFaultException fault)
        {
            span?.SetTag(AttributeNames.ErrorType, fault.Code);
            span?.SetStatus(ActivityStatusCode.Error, fault.Code);
            End(span, step, Failed, since);
            throw;
        }
    }

    /// <summary>The name of a step's span.</summary>
    /// <param name="step">The step's name.</param>
    /// <returns>The catalogue's pattern, filled in.</returns>
    public static string NameOf(string step) => TelemetryCatalog.StepAttempt.Name.Replace("{step}", step, StringComparison.Ordinal);

    private void End(Activity? span, string step, string outcome, long since)
    {
        span?.SetTag(AttributeNames.Step, step);
        span?.SetTag(AttributeNames.Outcome, outcome);
        metrics.StepEnded(step, outcome, time.GetElapsedTime(since));
    }
}
