using System.Collections.Concurrent;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Tests.Api;

/// <summary>A workflow engine that only remembers whom it was asked to wake, or that is out of order.</summary>
internal sealed class RecordingWorkflows : IWorkflowClient
{
    public ConcurrentQueue<string> Woken { get; } = [];

    public ConcurrentQueue<TransferStart> Started { get; } = [];

    public ConcurrentQueue<TransferStart> Restarted { get; } = [];

    /// <summary>Transfers whose workflow broke off.</summary>
    public HashSet<string> Broken { get; } = [];

    public bool IsOutOfOrder { get; set; }

    public Task StartAsync(TransferStart start, CancellationToken cancellationToken)
    {
        Started.Enqueue(start);
        return Task.CompletedTask;
    }

    public Task WakeAsync(string transferId, CancellationToken cancellationToken)
    {
        if (IsOutOfOrder) throw new InvalidOperationException("The engine is out of order.");
        Woken.Enqueue(transferId);
        return Task.CompletedTask;
    }

    public Task<bool> IsUnderWayAsync(string transferId, CancellationToken cancellationToken) => Task.FromResult(!Broken.Contains(transferId));

    public Task RestartAsync(TransferStart start, CancellationToken cancellationToken)
    {
        Restarted.Enqueue(start);
        return Task.CompletedTask;
    }
}
