using Baygate.LocalHost.Engine;

namespace Baygate.LocalHost.Inbox;

/// <summary>Work that is done again and again. While storage is gone it fails and is tried at the next turn.</summary>
/// <param name="interval">How far apart.</param>
/// <param name="ready">Ends when the work can begin.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where an outage is reported.</param>
internal abstract partial class PeriodicWork(TimeSpan interval, Task ready, TimeProvider time, ILogger logger) : BackgroundService
{
    private bool _failed;

    /// <summary>Does the work once.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task that ends with the work.</returns>
    protected abstract Task WorkAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, time);
        try
        {
            await ready.WaitAsync(stoppingToken);
            do await TryWorkAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task TryWorkAsync(CancellationToken cancellationToken)
    {
        try
        {
            await WorkAsync(cancellationToken);
            _failed = false;
        }
        catch (Exception failure) when (StorageTrouble.Is(failure, cancellationToken))
        {
            if (!_failed) LogOutage(GetType().Name, failure.GetType().Name);
            _failed = true;
        }
    }
}
