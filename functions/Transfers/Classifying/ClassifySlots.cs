namespace Baygate.Transfers.Classifying;

/// <summary>
/// How many ranges a host classifies or merges at once: two, so that memory stays flat however many steps it is given. Each holds registers
/// of up to a million persons.
/// </summary>
internal sealed class ClassifySlots : IDisposable
{
    private const int Count = 2;
    private readonly SemaphoreSlim _free = new(Count);

    /// <summary>Waits for a free slot and does a work in it.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            _free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();
}
