using Baygate.LocalHost.Setup;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.Workflow;

namespace Baygate.LocalHost.Inbox;

/// <summary>Wakes the transfers whose wake-up was lost.</summary>
/// <param name="sweep">Finds them.</param>
/// <param name="workflows">Wakes them.</param>
/// <param name="storage">Tells when the register is there.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where an outage is reported.</param>
internal sealed class WakeTimer(
    WakeSweep sweep, IWorkflowClient workflows, StorageSetup storage, TimeProvider time, ILogger<WakeTimer> logger)
    : PeriodicWork(Interval, storage.Ready, time, logger)
{
    /// <summary>How often: every minute.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override Task WorkAsync(CancellationToken cancellationToken) => sweep.SweepAsync(workflows, cancellationToken);
}
