using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Baygate.Transfers.States;

/// <summary>Where a transfer stands. The set is closed; the ways between are <see cref="TransferTransitions"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TransferState>))]
public enum TransferState
{
    /// <summary>An upload was announced; the file has not arrived.</summary>
    [Description("Upload announced, file not here yet")]
    Declared,

    /// <summary>The file arrived; its version is pinned.</summary>
    [Description("File here, version pinned")]
    Received,

    /// <summary>The file is being hashed, classified and sealed.</summary>
    [Description("Being hashed, classified and sealed")]
    Scanning,

    /// <summary>The policy engine has answered.</summary>
    [Description("Policy engine has answered")]
    Decided,

    /// <summary>Facts are missing, or a review by a named person.</summary>
    [Description("Waiting for facts or a named review")]
    AwaitingInfo,

    /// <summary>Waiting for the people who must agree.</summary>
    [Description("Waiting for approvals")]
    AwaitingApproval,

    /// <summary>All agreed; the file is being delivered.</summary>
    [Description("Being delivered")]
    Releasing,

    /// <summary>Delivered, read back and receipted.</summary>
    [Description("Delivered and receipted")]
    Delivered,

    /// <summary>Refused by a rule, the reason is recorded.</summary>
    [Description("Refused by a rule")]
    Refused,

    /// <summary>Rejected by a person, the reason is recorded.</summary>
    [Description("Rejected by a person")]
    Rejected,

    /// <summary>A deadline passed.</summary>
    [Description("Deadline passed")]
    Expired,

    /// <summary>Withdrawn by the partner before delivery.</summary>
    [Description("Withdrawn by the partner")]
    Withdrawn,

    /// <summary>Parked after a failure that outlasted every retry; can be retried.</summary>
    [Description("Parked after a failure, can be retried")]
    Failed,
}
