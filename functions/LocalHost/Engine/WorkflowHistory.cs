using Azure;
using Azure.Data.Tables;

namespace Baygate.LocalHost.Engine;

/// <summary>
/// The histories: for each instance a log of events, only ever appended to. A place in it is taken once, so when two hosts run the same
/// instance both see the same events in the same order.
/// </summary>
/// <param name="tables">The host's table service.</param>
internal sealed class WorkflowHistory(TableServiceClient tables)
{
    /// <summary>The table's name. Partition key: the transfer id; row key: the event's place.</summary>
    public const string TableName = "workflowhistory";

    private readonly TableClient _table = tables.GetTableClient(TableName);

    /// <summary>Makes the table if it is not there.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the table is there.</returns>
    public Task PrepareAsync(CancellationToken cancellationToken) => _table.CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Reads an instance's history.</summary>
    /// <param name="historyId">The instance's history.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The events in their order.</returns>
    /// <exception cref="NonDeterminismException">An event is missing from the middle.</exception>
    public async Task<IReadOnlyList<HistoryEvent>> ReadAsync(string historyId, CancellationToken cancellationToken)
    {
        var events = new List<HistoryEvent>();
        var rows = _table.QueryAsync<TableEntity>(row => row.PartitionKey == historyId, cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            if (row.RowKey != HistoryRow.Key(events.Count)) throw new NonDeterminismException($"Event {events.Count} is missing.");
            events.Add(HistoryRow.Read(row));
        }

        return events;
    }

    /// <summary>Adds an event, unless its place is taken.</summary>
    /// <param name="historyId">The instance's history.</param>
    /// <param name="position">The place after all events the caller knows.</param>
    /// <param name="entry">The event.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The event that has the place: the given one, or the one another host added before.</returns>
    public async Task<HistoryEvent> AppendAsync(string historyId, int position, HistoryEvent entry, CancellationToken cancellationToken)
    {
        try
        {
            await _table.AddEntityAsync(HistoryRow.Write(historyId, position, entry), cancellationToken);
            return entry;
        }
        catch (RequestFailedException taken) when (taken.Status == StatusCodes.Status409Conflict)
        {
            TableEntity there = await _table.GetEntityAsync<TableEntity>(
                historyId, HistoryRow.Key(position), cancellationToken: cancellationToken);
            return HistoryRow.Read(there);
        }
    }
}
