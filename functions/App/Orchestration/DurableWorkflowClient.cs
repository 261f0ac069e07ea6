using Baygate.Transfers.Telemetry;
using Baygate.Transfers.Workflow;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Baygate.App.Orchestration;

/// <summary>Starts and wakes orchestrations.</summary>
internal sealed partial class DurableWorkflowClient(DurableTaskClient client, TransferTraces traces, ILogger logger) : IWorkflowClient
{
    /// <inheritdoc/>
    public async Task StartAsync(TransferStart start, CancellationToken cancellationToken)
    {
        // Durable would run an instance that has completed once more under the same id, so that is left alone. One that broke off is not:
        // its steps are idempotent, and the workflow goes on from what they left.
        if (!await IsThereAsync(start.TransferId, cancellationToken)) await ScheduleAsync(start, IsThereAsync, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> IsUnderWayAsync(string transferId, CancellationToken cancellationToken) =>
        await client.GetInstanceAsync(transferId, cancellationToken) is { IsCompleted: false };

    /// <inheritdoc/>
    public async Task RestartAsync(TransferStart start, CancellationToken cancellationToken)
    {
        if (!await IsUnderWayAsync(start.TransferId, cancellationToken)) await ScheduleAsync(start, IsUnderWayAsync, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task WakeAsync(string transferId, CancellationToken cancellationToken)
    {
        if (await client.GetInstanceAsync(transferId, cancellationToken) is not { IsCompleted: false }) return;
        try
        {
            await client.RaiseEventAsync(transferId, DurableWorkflowContext.WakeEvent, eventPayload: true, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // What the workflow is to look at is recorded already; the sweep wakes it within a minute.
            LogWakeLost(transferId, failure.GetType().Name);
        }
    }

    private async Task ScheduleAsync(TransferStart start, Func<string, CancellationToken, Task<bool>> isDone, CancellationToken cancellationToken)
    {
        // Durable takes the current span for the parent of the orchestration's.
        var context = await traces.FindAsync(start.TransferId, cancellationToken);
        using var span = TransferTraces.Start(TelemetryCatalog.Start, TelemetryCatalog.Start.Name, start.TransferId, context);
        try
        {
            var options = new StartOrchestrationOptions(InstanceId: start.TransferId);
            await client.ScheduleNewOrchestrationInstanceAsync(TransferOrchestration.Name, start, options, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Another event of the same file may have been quicker; Durable refuses the second start of an active id.
            if (!await isDone(start.TransferId, cancellationToken)) throw;
        }
    }

    private async Task<bool> IsThereAsync(string transferId, CancellationToken cancellationToken) =>
        await client.GetInstanceAsync(transferId, cancellationToken)
            is { RuntimeStatus: not (OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated) };
}
