using Baygate.App.Orchestration;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.Telemetry;
using Baygate.Transfers.Zones;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Baygate.App.Triggers;

/// <summary>Makes up for lost events, every minute.</summary>
/// <param name="sweep">Finds the transfers whose wake-up was lost.</param>
/// <param name="intake">Finds the files in the inbox.</param>
/// <param name="zones">The zones.</param>
/// <param name="measurement">Measures how things stand.</param>
/// <param name="traces">The transfers' traces.</param>
/// <param name="logger">Where lost wake-ups are logged.</param>
public sealed class SweepFunctions(
    WakeSweep sweep, Intake intake, ZoneDirectory zones, StandMeasurement measurement, TransferTraces traces, ILogger<SweepFunctions> logger)
{
    private const string EveryMinute = "0 * * * * *";

    /// <summary>Wakes the workflows whose decision is recorded but whose event was lost.</summary>
    /// <param name="timer">The schedule.</param>
    /// <param name="client">The engine.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when all are woken.</returns>
    [Function("WakeSweep")]
    public Task WakeAsync(
        [TimerTrigger(EveryMinute)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken) =>
        sweep.SweepAsync(new DurableWorkflowClient(client, traces, logger), cancellationToken);

    /// <summary>Measures how things stand: open transfers, waiting approvals, dead letters.</summary>
    /// <param name="timer">The schedule.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the gauges show it.</returns>
    [Function("Measure")]
    public Task MeasureAsync([TimerTrigger(EveryMinute)] TimerInfo timer, CancellationToken cancellationToken) =>
        measurement.MeasureAsync(cancellationToken);

    /// <summary>Starts the files whose event was lost, or could not be handled.</summary>
    /// <param name="timer">The schedule.</param>
    /// <param name="client">The engine.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when all are started.</returns>
    [Function("InboxSweep")]
    public async Task StartAsync(
        [TimerTrigger(EveryMinute)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        var workflows = new DurableWorkflowClient(client, traces, logger);
        foreach (var zone in zones.Served)
        {
            await foreach (var start in intake.ListAsync(zone, cancellationToken)) await workflows.StartAsync(start, cancellationToken);
        }
    }
}
