using System.Threading.Channels;
using Baygate.Transfers.Ending;

namespace Baygate.LocalHost.Engine;

/// <summary>
/// Runs one instance: first its history is delivered to the workflow, then each call without an answer is performed, and its outcome
/// recorded before the workflow sees it.
/// </summary>
/// <param name="historyId">The instance's history.</param>
/// <param name="execution">The workflow at its first await.</param>
/// <param name="history">The histories.</param>
/// <param name="patience">Outlasts storage that is gone.</param>
/// <param name="performer">Performs calls.</param>
/// <param name="wake">The instance's wake-ups.</param>
/// <param name="place">Given up while only waits are pending.</param>
internal sealed class WorkflowRun(
    string historyId,
    WorkflowExecution execution,
    WorkflowHistory history,
    StoragePatience patience,
    CallPerformer performer,
    WakeLatch wake,
    TransferPlace place)
{
    private readonly Channel<HistoryEvent> _outcomes = Channel.CreateUnbounded<HistoryEvent>();
    private readonly List<Task> _underWay = [];

    /// <summary>Runs the workflow to its end.</summary>
    /// <param name="cancellationToken">Stops the run; another goes on from what is recorded.</param>
    /// <returns>The end.</returns>
    /// <exception cref="NonDeterminismException">The workflow does not fit its history.</exception>
    public async Task<TransferEnd> RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var recorded = await patience.AskAsync(() => history.ReadAsync(historyId, stop.Token), stop.Token);
            foreach (var entry in recorded) execution.Deliver(entry);

            while (!execution.End.IsCompleted)
            {
                _underWay.AddRange(execution.TakeCalls().Select(call => PerformAsync(call, stop.Token)));
                await RecordAsync(await NextOutcomeAsync(stop.Token), stop.Token);
            }

            return await execution.End;
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(_underWay);
        }
    }

    private async Task PerformAsync(WorkflowCall call, CancellationToken cancellationToken)
    {
        try
        {
            _outcomes.Writer.TryWrite(await Task.Run(() => call.PerformAsync(performer, cancellationToken), cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        catch (Exception bug)
        {
            // Not a step's failure, which is an outcome. It surfaces where outcomes are awaited and stops the instance.
            _outcomes.Writer.TryComplete(bug);
        }
    }

    private async Task<HistoryEvent> NextOutcomeAsync(CancellationToken cancellationToken)
    {
        if (execution.IsIdle) throw new InvalidOperationException("The workflow awaits something that is none of its context's.");
        if (!execution.OnlyWaits) return await _outcomes.Reader.ReadAsync(cancellationToken);

        place.Leave();
        var outcome = await _outcomes.Reader.ReadAsync(cancellationToken);
        await place.EnterAsync(cancellationToken);
        return outcome;
    }

    private async Task RecordAsync(HistoryEvent outcome, CancellationToken cancellationToken)
    {
        var entry = (HistoryEvent?)null;
        while (!execution.IsAnswered(outcome.Call))
        {
            entry = await patience.AskAsync(
                () => history.AppendAsync(historyId, execution.Delivered, outcome, cancellationToken), cancellationToken);
            execution.Deliver(entry);
        }

        // Another host ended this wait. The wake-up that was taken for it may be news to what the workflow does now.
        if (entry != outcome && outcome.Kind == HistoryKind.WaitEnded) wake.Set();
    }
}
