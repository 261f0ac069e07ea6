using Baygate.LocalHost.Setup;
using Baygate.Transfers;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.LocalHost.Inbox;

/// <summary>Starts a transfer for every file in the inboxes, in the place of Event Grid: Azurite sends no events.</summary>
/// <param name="zones">The zones.</param>
/// <param name="intake">Turns files into transfers.</param>
/// <param name="workflows">Starts them.</param>
/// <param name="storage">Tells when the inboxes are there.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where an outage is reported.</param>
internal sealed class InboxWatch(
    ZoneDirectory zones, Intake intake, IWorkflowClient workflows, StorageSetup storage, TimeProvider time, ILogger<InboxWatch> logger)
    : PeriodicWork(Interval, storage.Ready, time, logger)
{
    /// <summary>How often the inboxes are looked at: every second.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override Task WorkAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(zones.Served.Select(zone => StartAllAsync(zone, cancellationToken)));

    private async Task StartAllAsync(Zone zone, CancellationToken cancellationToken)
    {
        await foreach (var start in intake.ListAsync(zone, cancellationToken)) await workflows.StartAsync(start, cancellationToken);
    }
}
