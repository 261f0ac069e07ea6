using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Baygate.Transfers.Ending;
using Baygate.Transfers.Workflow;
using Microsoft.Extensions.Options;

namespace Baygate.LocalHost.Engine;

/// <summary>The instances and which host runs each. The lease spares two hosts double work; correctness does not depend on it.</summary>
/// <param name="tables">The host's table service.</param>
/// <param name="options">This host's name and the lease's duration.</param>
/// <param name="time">The clock.</param>
internal sealed class WorkflowInstances(TableServiceClient tables, IOptions<EngineOptions> options, TimeProvider time)
{
    /// <summary>The table's name.</summary>
    public const string TableName = "workflows";

    // The year in which the Table service's calendar begins.
    private static readonly DateTimeOffset Never = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TableClient _table = tables.GetTableClient(TableName);

    /// <summary>Makes the table if it is not there.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the table is there.</returns>
    public Task PrepareAsync(CancellationToken cancellationToken) => _table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Records a start.</summary>
    /// <param name="start">What the workflow is started with.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>False when the transfer has an instance; that is left as it is.</returns>
    public async Task<bool> TryAddAsync(TransferStart start, CancellationToken cancellationToken)
    {
        var instance = new WorkflowInstance
        {
            PartitionKey = start.TransferId,
            Start = JsonSerializer.Serialize(start),
            StartedAt = time.GetUtcNow(),
            LeaseExpiry = Never,
        };
        try
        {
            await _table.AddEntityAsync(instance, cancellationToken);
            return true;
        }
        catch (RequestFailedException there) when (there.Status == StatusCodes.Status409Conflict)
        {
            return false;
        }
    }

    /// <summary>Whether an instance is there and has not come to its end.</summary>
    /// <param name="transferId">The instance.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>False when it ended, or never was.</returns>
    public async Task<bool> IsRunningAsync(string transferId, CancellationToken cancellationToken) =>
        await FindAsync(transferId, cancellationToken) is { Status: WorkflowStatus.Running };

    /// <summary>Begins an instance anew, with an empty history, whatever became of it.</summary>
    /// <param name="start">The transfer and its file.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>False when somebody else changed the instance in between.</returns>
    public async Task<bool> TryBeginAnewAsync(TransferStart start, CancellationToken cancellationToken)
    {
        if (await FindAsync(start.TransferId, cancellationToken) is not { } instance) return await TryAddAsync(start, cancellationToken);
        instance.Generation++;
        (instance.Start, instance.StartedAt) = (JsonSerializer.Serialize(start), time.GetUtcNow());
        (instance.Status, instance.Result, instance.LeaseExpiry) = (WorkflowStatus.Running, null, Never);
        return await TryUpdateAsync(instance, cancellationToken);
    }

    /// <summary>The running instances that no other host holds.</summary>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <returns>Transfer ids.</returns>
    public async IAsyncEnumerable<string> FindFreeAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"Status eq {nameof(WorkflowStatus.Running)} and (LeaseExpiry lt {time.GetUtcNow()} or LeaseOwner eq {options.Value.Owner})");
        string[] select = [nameof(ITableEntity.PartitionKey)];
        var rows = _table.QueryAsync<TableEntity>(filter, select: select, cancellationToken: cancellationToken);
        await foreach (var row in rows) yield return row.PartitionKey;
    }

    /// <summary>Takes or keeps an instance for this host.</summary>
    /// <param name="transferId">The instance.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The instance, or null when it has ended or another host holds it.</returns>
    public async Task<WorkflowInstance?> TryLeaseAsync(string transferId, CancellationToken cancellationToken)
    {
        WorkflowInstance instance =
            await _table.GetEntityAsync<WorkflowInstance>(transferId, WorkflowInstance.Row, cancellationToken: cancellationToken);
        if (instance.Status == WorkflowStatus.Ended) return null;
        if (instance.LeaseOwner != options.Value.Owner && instance.LeaseExpiry > time.GetUtcNow()) return null;

        instance.LeaseOwner = options.Value.Owner;
        instance.LeaseExpiry = time.GetUtcNow() + options.Value.LeaseDuration;
        return await TryUpdateAsync(instance, cancellationToken) ? instance : null;
    }

    /// <summary>Gives an instance back, so that another host need not wait for the lease to run out.</summary>
    /// <param name="transferId">An instance this host holds.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when it is free.</returns>
    public Task ReleaseAsync(string transferId, CancellationToken cancellationToken) =>
        MergeAsync(transferId, new() { [nameof(WorkflowInstance.LeaseExpiry)] = Never }, cancellationToken);

    /// <summary>Records the end. Every host that comes to it comes to the same.</summary>
    /// <param name="transferId">The instance.</param>
    /// <param name="end">The end.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The end.</returns>
    public async Task<TransferEnd> EndAsync(string transferId, TransferEnd end, CancellationToken cancellationToken)
    {
        var change = new TableEntity
        {
            [nameof(WorkflowInstance.Status)] = nameof(WorkflowStatus.Ended),
            [nameof(WorkflowInstance.Result)] = JsonSerializer.Serialize(end),
        };
        await MergeAsync(transferId, change, cancellationToken);
        return end;
    }

    private async Task<WorkflowInstance?> FindAsync(string transferId, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<WorkflowInstance>(
            transferId, WorkflowInstance.Row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    private async Task<bool> TryUpdateAsync(WorkflowInstance instance, CancellationToken cancellationToken)
    {
        try
        {
            await _table.UpdateEntityAsync(instance, instance.ETag, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == StatusCodes.Status412PreconditionFailed)
        {
            return false;
        }
    }

    private Task<Response> MergeAsync(string transferId, TableEntity change, CancellationToken cancellationToken)
    {
        (change.PartitionKey, change.RowKey) = (transferId, WorkflowInstance.Row);
        return _table.UpdateEntityAsync(change, ETag.All, TableUpdateMode.Merge, cancellationToken);
    }
}
