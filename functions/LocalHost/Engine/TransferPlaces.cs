using Microsoft.Extensions.Options;

namespace Baygate.LocalHost.Engine;

/// <summary>The places for transfers that work, <see cref="EngineOptions.MaxTransfers"/> of them.</summary>
/// <param name="options">How many.</param>
internal sealed class TransferPlaces(IOptions<EngineOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _free = new(options.Value.MaxTransfers);

    /// <summary>Waits for a place.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>The place; disposing of it makes it free.</returns>
    public async Task<TransferPlace> EnterAsync(CancellationToken cancellationToken)
    {
        var place = new TransferPlace(_free);
        await place.EnterAsync(cancellationToken);
        return place;
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();
}
