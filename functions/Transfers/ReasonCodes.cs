using Baygate.Transfers.States;

namespace Baygate.Transfers;

/// <summary>The stable codes of every reason a transfer ends or is parked for. Listed in docs/reference/errors.md.</summary>
public static class ReasonCodes
{
    /// <summary>No agreement of that id is registered.</summary>
    public const string AgreementUnknown = "AGREEMENT_UNKNOWN";

    /// <summary>The agreement is not in force today: not yet, or no longer.</summary>
    public const string AgreementNotInForce = "AGREEMENT_NOT_IN_FORCE";

    /// <summary>The agreement is for another zone's inbox.</summary>
    public const string AgreementOfAnotherZone = "AGREEMENT_OF_ANOTHER_ZONE";

    /// <summary>The agreement was changed after the transfer was accepted.</summary>
    public const string AgreementChanged = "AGREEMENT_CHANGED";

    /// <summary>The blob's name is not one Baygate takes.</summary>
    public const string NameInvalid = "NAME_INVALID";

    /// <summary>The file is empty.</summary>
    public const string FileEmpty = "FILE_EMPTY";

    /// <summary>The file is gone from the inbox.</summary>
    public const string FileMissing = "FILE_MISSING";

    /// <summary>The file was changed after it was accepted.</summary>
    public const string FileChanged = "FILE_CHANGED";

    /// <summary>The malware scan found something.</summary>
    public const string Malware = "MALWARE_FOUND";

    /// <summary>The malware scan could not look into the file.</summary>
    public const string MalwareNotScanned = "MALWARE_NOT_SCANNED";

    /// <summary>The malware scan gave no verdict within a day.</summary>
    public const string MalwareVerdictPending = "MALWARE_VERDICT_PENDING";

    /// <summary>The classifier could not look inside the file.</summary>
    public const string Unscannable = "UNSCANNABLE";

    /// <summary>The policy engine's answer is DENY, or one under which nothing may be delivered.</summary>
    public const string PolicyDenied = "POLICY_DENIED";

    /// <summary>A person said no.</summary>
    public const string RejectedByReviewer = "REJECTED_BY_REVIEWER";

    /// <summary>The partner took the transfer back.</summary>
    public const string WithdrawnByPartner = "WITHDRAWN_BY_PARTNER";

    /// <summary>The deadline passed before all who must agree did.</summary>
    public const string DeadlinePassed = "DEADLINE_PASSED";

    /// <summary>The destination holds another file of that name; it is never overwritten.</summary>
    public const string DestinationOccupied = "DESTINATION_OCCUPIED";

    /// <summary>What was read back at the destination is not what was sent.</summary>
    public const string DeliveryDiffers = "DELIVERY_DIFFERS";

    /// <summary>The approvals on record do not cover what would be released.</summary>
    public const string ApprovalMissing = "APPROVAL_MISSING";

    /// <summary>A signed record does not verify: somebody changed the storage.</summary>
    public const string RecordTampered = "RECORD_TAMPERED";

    /// <summary>The zone's key is missing, revoked or out of reach.</summary>
    public const string KeyUnavailable = "KEY_UNAVAILABLE";

    /// <summary>A storage account is out of reach or refuses.</summary>
    public const string StorageUnavailable = "STORAGE_UNAVAILABLE";

    /// <summary>The destination is out of reach or refuses.</summary>
    public const string DestinationUnavailable = "DESTINATION_UNAVAILABLE";

    /// <summary>A step failed for a reason not foreseen; the log has the details.</summary>
    public const string StepFailed = "STEP_FAILED";

    /// <summary>The end a transfer comes to for a reason.</summary>
    /// <param name="code">One of the codes above.</param>
    /// <returns>Rejected, Withdrawn, Expired, or else Refused.</returns>
    public static TransferState EndFor(string code) => code switch
    {
        RejectedByReviewer => TransferState.Rejected,
        WithdrawnByPartner => TransferState.Withdrawn,
        DeadlinePassed => TransferState.Expired,
        _ => TransferState.Refused,
    };
}
