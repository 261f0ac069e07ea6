using Azure;
using Azure.Data.Tables;
using Baygate.Policy;
using Baygate.Transfers.States;

namespace Baygate.Transfers.Register;

/// <summary>One transfer as the table <c>transfers</c> holds it. Partition key: the transfer id; row key: <see cref="Row"/>.</summary>
public sealed class TransferRecord : ITableEntity
{
    /// <summary>The one row key in use.</summary>
    public const string Row = "transfer";

    /// <summary>The transfer id.</summary>
    public string PartitionKey { get; set; } = "";

    /// <inheritdoc/>
    public string RowKey { get; set; } = Row;

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp { get; set; }

    /// <inheritdoc/>
    public ETag ETag { get; set; }

    /// <summary>The zone of origin.</summary>
    public Zone Zone { get; set; }

    /// <summary>The agreement named at declaration, or by the first segment of a dropped file's name.</summary>
    public string AgreementId { get; set; } = "";

    /// <summary>The agreement's version at acceptance, 0 before.</summary>
    public int AgreementVersion { get; set; }

    /// <summary>The file's name in the inbox.</summary>
    public string BlobName { get; set; } = "";

    /// <summary>The partner's own name for the file, or null for a dropped one.</summary>
    public string? FileName { get; set; }

    /// <summary>Who declared the upload as <c>tid/oid</c>, or null for a dropped file.</summary>
    public string? Requester { get; set; }

    /// <summary>Where the transfer stands.</summary>
    public TransferState State { get; set; }

    /// <summary>The reason's code, one of <see cref="ReasonCodes"/>, or null.</summary>
    public string? ReasonCode { get; set; }

    /// <summary>The reason in words, or null.</summary>
    public string? Reason { get; set; }

    /// <summary>The file's pinned version, null before it arrived.</summary>
    public string? PinnedETag { get; set; }

    /// <summary>The file's length in bytes, 0 before acceptance.</summary>
    public long Length { get; set; }

    /// <summary>The round of the current decision, 0 before the first.</summary>
    public int Round { get; set; }

    /// <summary>The policy outcome of the current decision, or null.</summary>
    public Outcome? PolicyOutcome { get; set; }

    /// <summary>What an approval of the current decision binds to, 64 hexadecimal digits, or null.</summary>
    public string? BindingDigest { get; set; }

    /// <summary>When the current wait ends, or null when nothing is awaited.</summary>
    public DateTimeOffset? Deadline { get; set; }

    /// <summary>Bytes done of the work under way.</summary>
    public long ProgressBytes { get; set; }

    /// <summary>When the upload was declared or the file first seen.</summary>
    public DateTimeOffset DeclaredAt { get; set; }

    /// <summary>When the state last changed.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Who asked for the withdrawal as <c>tid/oid</c>, or null.</summary>
    public string? WithdrawnBy { get; set; }

    /// <summary>Set before something is recorded that the workflow must look at; cleared when it has looked. A sweep wakes what stays set.</summary>
    public bool WakePending { get; set; }

    /// <summary>While failed: the state to go back to on a retry.</summary>
    public TransferState? ParkedFrom { get; set; }

    /// <summary>While failed: when the wait for a retry ends.</summary>
    public DateTimeOffset? ParkedUntil { get; set; }

    /// <summary>While failed: whether somebody asked for a retry.</summary>
    public bool RetryRequested { get; set; }

    /// <summary>The transfer's trace context, as the header <c>traceparent</c> has it (W3C Trace Context); null for rows of earlier versions.</summary>
    public string? TraceParent { get; set; }

    /// <summary>Set by the sweep when it found no workflow under way; a retry begins one anew.</summary>
    public bool BrokenOff { get; set; }
}
