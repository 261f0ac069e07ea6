using System.Globalization;
using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace Baygate.LocalHost.Engine;

/// <summary>One workflow as the table <c>workflows</c> holds it. Partition key: the transfer id; row key: <see cref="Row"/>.</summary>
internal sealed class WorkflowInstance : ITableEntity
{
    /// <summary>The one row key in use.</summary>
    public const string Row = "instance";

    /// <summary>The transfer id.</summary>
    public string PartitionKey { get; set; } = "";

    /// <inheritdoc/>
    public string RowKey { get; set; } = Row;

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp { get; set; }

    /// <inheritdoc/>
    public ETag ETag { get; set; }

    /// <summary>What the workflow was started with, as JSON.</summary>
    public string Start { get; set; } = "";

    /// <summary>How often it was begun anew; each time with a history of its own, because the former one cannot be followed any more.</summary>
    public int Generation { get; set; }

    /// <summary>The partition of its history.</summary>
    [IgnoreDataMember]
    public string HistoryId => Generation == 0 ? PartitionKey : string.Create(CultureInfo.InvariantCulture, $"{PartitionKey}.{Generation}");

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>Whether it is still to be run.</summary>
    public WorkflowStatus Status { get; set; }

    /// <summary>The end it came to, as JSON, or null.</summary>
    public string? Result { get; set; }

    /// <summary>The host that runs it, or ran it last.</summary>
    public string? LeaseOwner { get; set; }

    /// <summary>When it is no longer that host's, if the host is not heard of.</summary>
    public DateTimeOffset LeaseExpiry { get; set; }
}
