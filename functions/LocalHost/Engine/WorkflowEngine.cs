using Baygate.Transfers.Telemetry;
using Baygate.Transfers.Workflow;
using Microsoft.Extensions.Options;

namespace Baygate.LocalHost.Engine;

/// <summary>
/// Runs transfers without Durable Functions. At its start, and from then on three times in a lease's duration, it takes up every running
/// instance that no other host holds.
/// </summary>
/// <param name="runner">Runs one instance.</param>
/// <param name="instances">The instances.</param>
/// <param name="history">The histories.</param>
/// <param name="patience">Outlasts storage that is gone.</param>
/// <param name="options">The lease's duration.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where it is reported.</param>
/// <param name="traces">The transfers' traces, or null where nothing traces.</param>
internal sealed partial class WorkflowEngine(
    WorkflowRunner runner,
    WorkflowInstances instances,
    WorkflowHistory history,
    StoragePatience patience,
    IOptions<EngineOptions> options,
    TimeProvider time,
    ILogger<WorkflowEngine> logger,
    TransferTraces? traces = null) : BackgroundService, IWorkflowClient
{
    private readonly Dictionary<string, ActiveRun> _active = [];
    private readonly CancellationTokenSource _stop = new();

    /// <inheritdoc/>
    public async Task StartAsync(TransferStart start, CancellationToken cancellationToken)
    {
        if (Find(start.TransferId) is not null) return;
        if (!await instances.TryAddAsync(start, cancellationToken)) return;
        var context = traces is null ? default : await traces.FindAsync(start.TransferId, cancellationToken);
        using var span = TransferTraces.Start(TelemetryCatalog.Start, TelemetryCatalog.Start.Name, start.TransferId, context);
        TakeUp(start.TransferId);
    }

    /// <inheritdoc/>
    /// <remarks>A transfer that another host runs is not woken from here; that host's sweep finds what was recorded.</remarks>
    public Task WakeAsync(string transferId, CancellationToken cancellationToken)
    {
        Find(transferId)?.Wake.Set();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<bool> IsUnderWayAsync(string transferId, CancellationToken cancellationToken) =>
        !IsHalted(transferId) && await instances.IsRunningAsync(transferId, cancellationToken);

    /// <inheritdoc/>
    public async Task RestartAsync(TransferStart start, CancellationToken cancellationToken)
    {
        if (await IsUnderWayAsync(start.TransferId, cancellationToken)) return;
        if (!await instances.TryBeginAnewAsync(start, cancellationToken)) return;
        lock (_active) _active.Remove(start.TransferId);
        TakeUp(start.TransferId);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _stop.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await patience.AskAsync(() => PrepareAsync(stoppingToken), stoppingToken);
            using var timer = new PeriodicTimer(options.Value.LeaseDuration / 3, time);
            do await patience.AskAsync(() => TakeUpFreeAsync(stoppingToken), stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        finally
        {
            await _stop.CancelAsync();
            await Task.WhenAll(Completions());
        }
    }

    private async Task<bool> PrepareAsync(CancellationToken cancellationToken)
    {
        await instances.PrepareAsync(cancellationToken);
        await history.PrepareAsync(cancellationToken);
        return true;
    }

    private async Task<bool> TakeUpFreeAsync(CancellationToken cancellationToken)
    {
        await foreach (var transferId in instances.FindFreeAsync(cancellationToken)) TakeUp(transferId);
        return true;
    }

    private void TakeUp(string transferId)
    {
        lock (_active)
        {
            if (_active.ContainsKey(transferId) || _stop.IsCancellationRequested) return;
            var wake = new WakeLatch(time);
            _active.Add(transferId, new ActiveRun(wake, Task.Run(() => RunAsync(transferId, wake))));
        }
    }

    private async Task RunAsync(string transferId, WakeLatch wake)
    {
        try
        {
            await runner.RunAsync(transferId, wake, _stop.Token);
            lock (_active) _active.Remove(transferId);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
        }
        catch (NonDeterminismException divergence)
        {
            LogDiverged(transferId, divergence.Message);
        }
        catch (Exception bug)
        {
            // It stays among the active ones, so that it is not taken up again and again; the next start of the host tries once more.
            LogHalted(transferId, bug.GetType().Name, bug.StackTrace);
        }
    }

    // A run that ends in order is forgotten; one that broke off stays.
    private bool IsHalted(string transferId) => Find(transferId) is { Completion.IsCompleted: true };

    private ActiveRun? Find(string transferId)
    {
        lock (_active) return _active.GetValueOrDefault(transferId);
    }

    private List<Task> Completions()
    {
        lock (_active) return [.. _active.Values.Select(run => run.Completion)];
    }
}
