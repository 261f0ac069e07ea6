using Microsoft.Extensions.Options;

namespace Baygate.LocalHost.Engine;

/// <summary>Holds one instance's lease: renews it three times in its duration, and tells when another host took it.</summary>
internal sealed partial class InstanceLease : IAsyncDisposable
{
    private readonly string _transferId;
    private readonly WorkflowInstances _instances;
    private readonly ILogger<InstanceLease> _logger;
    private readonly CancellationTokenSource _done = new();
    private readonly CancellationTokenSource _lost = new();
    private readonly PeriodicTimer _timer;
    private readonly Task _renewing;

    /// <summary>Begins to renew.</summary>
    /// <param name="transferId">An instance whose lease was just taken.</param>
    /// <param name="instances">The instances.</param>
    /// <param name="options">The lease's duration.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where a failed renewal is reported.</param>
    public InstanceLease(
        string transferId, WorkflowInstances instances, IOptions<EngineOptions> options, TimeProvider time, ILogger<InstanceLease> logger)
    {
        (_transferId, _instances, _logger) = (transferId, instances, logger);
        _timer = new PeriodicTimer(options.Value.LeaseDuration / 3, time);
        _renewing = RenewAsync();
    }

    /// <summary>Cancelled when another host took the instance.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _done.Cancel();
        await _renewing;
        _timer.Dispose();
        _done.Dispose();
        _lost.Dispose();
    }

    private async Task RenewAsync()
    {
        try
        {
            while (await _timer.WaitForNextTickAsync(_done.Token))
            {
                if (!await IsKeptAsync()) _lost.Cancel();
            }
        }
        catch (OperationCanceledException) when (_done.IsCancellationRequested)
        {
        }
    }

    private async Task<bool> IsKeptAsync()
    {
        try
        {
            return await _instances.TryLeaseAsync(_transferId, _done.Token) is not null;
        }
        catch (Exception failure) when (StorageTrouble.Is(failure, _done.Token))
        {
            // The work goes on: should another host take the instance meanwhile, the history keeps both consistent.
            LogNotRenewed(failure.GetType().Name);
            return true;
        }
    }
}
