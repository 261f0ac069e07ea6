namespace Baygate.LocalHost.Engine;

/// <summary>One transfer's place among those that work; given up while the transfer waits for people.</summary>
/// <param name="free">Counts the free places.</param>
internal sealed class TransferPlace(SemaphoreSlim free) : IDisposable
{
    private bool _held;

    /// <summary>Waits for a place.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>A task that ends when the place is held.</returns>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        _held = true;
    }

    /// <summary>Makes the place free, if it is held.</summary>
    public void Leave()
    {
        if (!_held) return;
        _held = false;
        free.Release();
    }

    /// <inheritdoc/>
    public void Dispose() => Leave();
}
