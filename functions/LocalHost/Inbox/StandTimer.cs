using Baygate.LocalHost.Setup;
using Baygate.Transfers.Telemetry;

namespace Baygate.LocalHost.Inbox;

/// <summary>Measures how things stand, for whoever collects metrics.</summary>
/// <param name="measurement">Measures.</param>
/// <param name="storage">Says when storage is ready.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where an outage is reported.</param>
internal sealed class StandTimer(StandMeasurement measurement, StorageSetup storage, TimeProvider time, ILogger<StandTimer> logger)
    : PeriodicWork(Interval, storage.Ready, time, logger)
{
    /// <summary>How often: every minute.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override Task WorkAsync(CancellationToken cancellationToken) => measurement.MeasureAsync(cancellationToken);
}
