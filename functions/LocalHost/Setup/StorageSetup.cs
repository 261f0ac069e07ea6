using Baygate.LocalHost.Engine;
using Baygate.Transfers.Setup;

namespace Baygate.LocalHost.Setup;

/// <summary>Makes tables and containers at the start, as soon as storage answers.</summary>
/// <param name="preparation">Makes them.</param>
/// <param name="patience">Outlasts storage that is not up yet.</param>
internal sealed class StorageSetup(StoragePreparation preparation, StoragePatience patience) : BackgroundService
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when all is there.</summary>
    public Task Ready => _ready.Task;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await patience.AskAsync(() => PrepareAsync(stoppingToken), stoppingToken);
            _ready.SetResult();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task<bool> PrepareAsync(CancellationToken cancellationToken)
    {
        await preparation.PrepareAsync(cancellationToken);
        return true;
    }
}
