using Microsoft.Extensions.Caching.Memory;

namespace Baygate.Transfers.Ledger;

/// <summary>What was read and verified of the ledger, by name and version, so that a count reads each reservation once. At most 64 MiB.</summary>
internal sealed class LedgerCache : IDisposable
{
    private const long Capacity = 64 * 1024 * 1024;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = Capacity });

    /// <summary>Finds what was kept under a key.</summary>
    public T? Find<T>(object key)
        where T : class => _cache.Get<T>(key);

    /// <summary>Keeps a value; it may be dropped at any time.</summary>
    /// <param name="key">Name and version.</param>
    /// <param name="value">What was read.</param>
    /// <param name="length">How many bytes it was.</param>
    public T Keep<T>(object key, T value, int length)
        where T : class => _cache.Set(key, value, new MemoryCacheEntryOptions { Size = length });

    public void Dispose() => _cache.Dispose();
}
