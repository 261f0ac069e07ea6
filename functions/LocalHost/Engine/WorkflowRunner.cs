using System.Text.Json;
using Baygate.Transfers.Workflow;
using Microsoft.Extensions.Options;

namespace Baygate.LocalHost.Engine;

/// <summary>Takes instances for this host and runs each until it ends, the host stops or another host takes it.</summary>
/// <param name="body">The workflow.</param>
/// <param name="instances">The instances.</param>
/// <param name="history">The histories.</param>
/// <param name="attempts">Runs steps.</param>
/// <param name="places">Bounds the transfers that work at a time.</param>
/// <param name="patience">Outlasts storage that is gone.</param>
/// <param name="options">The lease's duration.</param>
/// <param name="time">The clock.</param>
/// <param name="loggers">Where it is reported.</param>
internal sealed partial class WorkflowRunner(
    WorkflowBody body,
    WorkflowInstances instances,
    WorkflowHistory history,
    StepAttempts attempts,
    TransferPlaces places,
    StoragePatience patience,
    IOptions<EngineOptions> options,
    TimeProvider time,
    ILoggerFactory loggers)
{
    // A host that stops does not wait longer than this for a lease it cannot give back: it runs out anyway.
    private static readonly TimeSpan ReleasePatience = TimeSpan.FromSeconds(2);

    private static readonly Func<ILogger, string, IDisposable?> TransferScope = LoggerMessage.DefineScope<string>("{TransferId}");

    private readonly ILogger _logger = loggers.CreateLogger<WorkflowRunner>();

    /// <summary>Runs an instance, if no other host holds it.</summary>
    /// <param name="transferId">The instance.</param>
    /// <param name="wake">The instance's wake-ups.</param>
    /// <param name="cancellationToken">Stops the run; another goes on from what is recorded.</param>
    /// <returns>A task that ends when this host has nothing more to do for the instance.</returns>
    /// <exception cref="NonDeterminismException">The workflow does not fit its history.</exception>
    public async Task RunAsync(string transferId, WakeLatch wake, CancellationToken cancellationToken)
    {
        using var scope = TransferScope(_logger, transferId);
        using var place = await places.EnterAsync(cancellationToken);
        var instance = await patience.AskAsync(() => instances.TryLeaseAsync(transferId, cancellationToken), cancellationToken);
        if (instance is null) return;

        await using var lease = new InstanceLease(transferId, instances, options, time, loggers.CreateLogger<InstanceLease>());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
        try
        {
            var run = new WorkflowRun(
                instance.HistoryId, Execute(instance), history, patience, new CallPerformer(attempts, wake, time), wake, place);
            var end = await run.RunAsync(stop.Token);
            await patience.AskAsync(() => instances.EndAsync(transferId, end, stop.Token), stop.Token);
            LogEnded(end.State.ToString(), end.Code);
        }
        catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested)
        {
            LogTakenOver();
        }
        catch
        {
            await ReleaseAsync(transferId);
            throw;
        }
    }

    private WorkflowExecution Execute(WorkflowInstance instance) =>
        new(body, JsonSerializer.Deserialize<TransferStart>(instance.Start)!, instance.StartedAt);

    private async Task ReleaseAsync(string transferId)
    {
        using var patienceEnds = new CancellationTokenSource(ReleasePatience, time);
        try
        {
            await instances.ReleaseAsync(transferId, patienceEnds.Token);
        }
        catch (Exception failure) when (patienceEnds.IsCancellationRequested || StorageTrouble.Is(failure, patienceEnds.Token))
        {
            LogNotReleased(failure.GetType().Name);
        }
    }
}
