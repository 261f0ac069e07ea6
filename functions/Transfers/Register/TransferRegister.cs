using Azure;
using Azure.Data.Tables;
using Baygate.Transfers.States;
using Baygate.Transfers.Telemetry;

namespace Baygate.Transfers.Register;

/// <summary>The register of transfers: one row each, every change conditional on the row's ETag.</summary>
/// <param name="tables">The host's table service.</param>
/// <param name="time">The clock for <see cref="TransferRecord.ChangedAt"/>.</param>
/// <param name="metrics">Counts what moves, or null where nothing does.</param>
public sealed class TransferRegister(TableServiceClient tables, TimeProvider time, TransferMetrics? metrics = null)
{
    /// <summary>The table's name.</summary>
    public const string TableName = "transfers";

    private readonly TableClient _table = tables.GetTableClient(TableName);

    /// <summary>Makes the table if it is not there.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the table is there.</returns>
    public Task PrepareAsync(CancellationToken cancellationToken) => _table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Adds a transfer.</summary>
    /// <param name="record">The new row.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>False when a transfer of that id is there; it is left as it is.</returns>
    public async Task<bool> TryAddAsync(TransferRecord record, CancellationToken cancellationToken)
    {
        record.DeclaredAt = record.ChangedAt = time.GetUtcNow();
        using var span = TransferTraces.Begin(record);
        try
        {
            await _table.AddEntityAsync(record, cancellationToken);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            TransferTraces.Drop(span);
            return false;
        }
    }

    /// <summary>Finds a transfer.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The row, or null.</returns>
    public async Task<TransferRecord?> FindAsync(string transferId, CancellationToken cancellationToken)
    {
        var found = await _table.GetEntityIfExistsAsync<TransferRecord>(transferId, TransferRecord.Row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>Changes a row; reads and tries again when somebody else changed it in between.</summary>
    /// <param name="transferId">A transfer that is there.</param>
    /// <param name="change">Looks at the row and changes it; answers false to leave it as it is.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The row as it is now.</returns>
    public async Task<TransferRecord> ChangeAsync(string transferId, Func<TransferRecord, bool> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            TransferRecord record = await _table.GetEntityAsync<TransferRecord>(transferId, TransferRecord.Row, cancellationToken: cancellationToken);
            var (before, since) = (record.State, record.ChangedAt);
            if (!change(record)) return record;
            if (record.State != before) record.ChangedAt = time.GetUtcNow();
            try
            {
                await _table.UpdateEntityAsync(record, record.ETag, TableUpdateMode.Replace, cancellationToken);
                if (record.State != before) metrics?.Moved(record, before, record.ChangedAt - since);
                return record;
            }
            catch (RequestFailedException stale) when (stale.Status == 412)
            {
                continue;
            }
        }
    }

    /// <summary>Moves a transfer along the transition table. A transfer that is there already stays as it is.</summary>
    /// <param name="transferId">A transfer that is there.</param>
    /// <param name="to">The state it goes to.</param>
    /// <param name="change">What else changes with it.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The row as it is now: in another state than <paramref name="to"/> when the table has no such row.</returns>
    public Task<TransferRecord> MoveAsync(
        string transferId, TransferState to, Action<TransferRecord>? change, CancellationToken cancellationToken) =>
        ChangeAsync(
            transferId,
            record =>
            {
                if (!TransferTransitions.Allows(record.State, to)) return false;
                record.State = to;
                change?.Invoke(record);
                return true;
            },
            cancellationToken);

    /// <summary>A filter for states.</summary>
    /// <param name="states">The states, at least one.</param>
    /// <returns>OData, for <see cref="ListAsync"/>.</returns>
    internal static string FilterOf(IEnumerable<TransferState> states) =>
        string.Join(" or ", states.Select(state => TableClient.CreateQueryFilter($"State eq {state.ToString()}")));

    /// <summary>Lists transfers, a page at a time.</summary>
    /// <param name="filter">An OData filter from <see cref="TableClient.CreateQueryFilter(FormattableString)"/>, or null for all.</param>
    /// <param name="pageSize">Rows a page, 1 to 100.</param>
    /// <param name="continuation">The mark that the page before gave, or null for the first.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The page; its continuation is null at the end.</returns>
    public async Task<TransferPage> ListAsync(string? filter, int pageSize, string? continuation, CancellationToken cancellationToken)
    {
        var pages = _table.QueryAsync<TransferRecord>(filter, pageSize, cancellationToken: cancellationToken).AsPages(continuation, pageSize);
        await foreach (var page in pages)
        {
            return new TransferPage(page.Values, string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken);
        }

        return new TransferPage([], null);
    }
}
