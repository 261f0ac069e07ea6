using System.Collections.Concurrent;
using Baygate.Sealing;

namespace Baygate.Transfers.SealingFiles;

/// <summary>
/// The buffers in which ranges are sealed, 64 MiB each: two, so that memory stays flat however many ranges run at once. The buffers are
/// kept, because an array of that size otherwise waits for a full collection.
/// </summary>
internal sealed class RangeBuffers : IDisposable
{
    private const int Count = 2;
    private static readonly int Length = SealedLayout.RangeCiphertextLength(0, SealedLayout.RangeLength + 1L);
    private readonly SemaphoreSlim _free = new(Count);
    private readonly ConcurrentBag<byte[]> _idle = [];

    /// <summary>Waits for a free buffer.</summary>
    public async Task<RangeBuffer> RentAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        return new RangeBuffer(_idle.TryTake(out var bytes) ? bytes : GC.AllocateUninitializedArray<byte>(Length), GiveBack);
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    private void GiveBack(byte[] bytes)
    {
        _idle.Add(bytes);
        _free.Release();
    }
}
