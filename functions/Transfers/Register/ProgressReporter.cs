using System.Collections.Concurrent;

namespace Baygate.Transfers.Register;

/// <summary>Writes how many bytes of a transfer's current work are done, at most once a second a transfer.</summary>
internal sealed class ProgressReporter(TransferRegister register, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, long> _reported = new();

    /// <summary>Reports; skipped when the last report is younger than a second.</summary>
    public async Task ReportAsync(string transferId, long bytes, CancellationToken cancellationToken)
    {
        var last = _reported.GetOrAdd(transferId, _ => time.GetTimestamp());
        if (time.GetElapsedTime(last) < Interval) return;
        _reported[transferId] = time.GetTimestamp();
        await register.ChangeAsync(transferId, record => SetProgress(record, bytes), cancellationToken);
    }

    /// <summary>Forgets a transfer that has ended.</summary>
    public void Forget(string transferId) => _reported.TryRemove(transferId, out _);

    private static bool SetProgress(TransferRecord record, long bytes)
    {
        record.ProgressBytes = bytes;
        return true;
    }
}
