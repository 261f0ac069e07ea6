using System.Reflection;

namespace Baygate.Transfers.Api.Problems;

/// <summary>Every kind of problem the API answers. Listed in docs/reference/errors.md.</summary>
public static class ProblemTypes
{
    /// <summary>No bearer token.</summary>
    public static readonly ProblemType TokenMissing = new("token-missing", 401, "A bearer token is missing");

    /// <summary>A token that is not accepted, whatever the reason.</summary>
    public static readonly ProblemType TokenInvalid = new("token-invalid", 401, "The bearer token is not accepted");

    /// <summary>The token lacks the role.</summary>
    public static readonly ProblemType RoleMissing = new("role-missing", 403, "The role for this is missing");

    /// <summary>The agreement does not list the caller, or the transfer is not the caller's.</summary>
    public static readonly ProblemType NotASubmitter = new("not-a-submitter", 403, "Not a submitter of this agreement or transfer");

    /// <summary>Nobody decides on an upload of their own side.</summary>
    public static readonly ProblemType OwnUpload = new("own-upload", 403, "Nobody decides on their own upload");

    /// <summary>Nobody confirms what they proposed, or submit under.</summary>
    public static readonly ProblemType OwnProposal = new("own-proposal", 403, "Nobody confirms their own proposal");

    /// <summary>No such transfer, or not one the caller may see.</summary>
    public static readonly ProblemType TransferUnknown = new("transfer-unknown", 404, "No such transfer");

    /// <summary>No such agreement, or not one the caller may see.</summary>
    public static readonly ProblemType AgreementUnknown = new("agreement-unknown", 404, "No such agreement");

    /// <summary>No confirmed agreement names that exporter.</summary>
    public static readonly ProblemType ExporterUnknown = new("exporter-unknown", 404, "No such exporter");

    /// <summary>The transfer has no findings yet.</summary>
    public static readonly ProblemType FindingsNotYet = new("findings-not-yet", 404, "No findings yet");

    /// <summary>The transfer has no decision yet.</summary>
    public static readonly ProblemType DecisionNotYet = new("decision-not-yet", 404, "No decision yet");

    /// <summary>The transfer has no receipt yet.</summary>
    public static readonly ProblemType ReceiptNotYet = new("receipt-not-yet", 404, "No receipt yet");

    /// <summary>No such dead letter, or one that was retried meanwhile.</summary>
    public static readonly ProblemType DeadLetterUnknown = new("dead-letter-unknown", 404, "No such dead letter");

    /// <summary>The body is not JSON in UTF-8.</summary>
    public static readonly ProblemType BodyNotJson = new("body-not-json", 400, "The body is not JSON");

    /// <summary>A member of the body is missing, unknown or not valid.</summary>
    public static readonly ProblemType BodyInvalid = new("body-invalid", 400, "The body is not valid");

    /// <summary>The body is larger than the limit.</summary>
    public static readonly ProblemType BodyTooLarge = new("body-too-large", 413, "The body is too large");

    /// <summary>The body's media type is another.</summary>
    public static readonly ProblemType MediaTypeNotJson = new("media-type-not-json", 415, "The media type is not application/json");

    /// <summary>The page size is out of range.</summary>
    public static readonly ProblemType PageSizeInvalid = new("page-size-invalid", 400, "The page size is not valid");

    /// <summary>The continuation is not one that this very query was given.</summary>
    public static readonly ProblemType ContinuationInvalid = new("continuation-invalid", 400, "The continuation is not valid");

    /// <summary>Not a calendar year.</summary>
    public static readonly ProblemType YearInvalid = new("year-invalid", 400, "The year is not valid");

    /// <summary>No such state.</summary>
    public static readonly ProblemType StateInvalid = new("state-invalid", 400, "No such state");

    /// <summary>The file name is not one Baygate takes.</summary>
    public static readonly ProblemType FileNameInvalid = new("file-name-invalid", 400, "The file name is not valid");

    /// <summary>The agreement breaks its rules.</summary>
    public static readonly ProblemType AgreementInvalid = new("agreement-invalid", 400, "The agreement is not valid");

    /// <summary>The agreement does not cover today.</summary>
    public static readonly ProblemType AgreementNotInForce = new("agreement-not-in-force", 409, "The agreement is not in force");

    /// <summary>The transfer is in a state that does not allow this.</summary>
    public static readonly ProblemType WrongState = new("wrong-state", 409, "Not allowed in this state");

    /// <summary>The wait has ended.</summary>
    public static readonly ProblemType DeadlinePassed = new("deadline-passed", 409, "The deadline has passed");

    /// <summary>The caller has voted on this decision.</summary>
    public static readonly ProblemType AlreadyVoted = new("already-voted", 409, "Already voted");

    /// <summary>The version of the agreement was confirmed or rejected before.</summary>
    public static readonly ProblemType AlreadyReviewed = new("already-reviewed", 409, "Already reviewed");

    /// <summary>This decision was answered with facts before.</summary>
    public static readonly ProblemType AlreadyInformed = new("already-informed", 409, "Already informed");

    /// <summary>The partner took the transfer back.</summary>
    public static readonly ProblemType Withdrawn = new("withdrawn", 409, "The transfer was withdrawn");

    /// <summary>What was reviewed is not what would be released.</summary>
    public static readonly ProblemType BindingDigestStale = new("binding-digest-stale", 412, "The binding digest is stale");

    /// <summary>The agreement has another version.</summary>
    public static readonly ProblemType VersionStale = new("version-stale", 412, "The version is stale");

    /// <summary>The change names no version to change (RFC 6585, section 3).</summary>
    public static readonly ProblemType PreconditionRequired = new("precondition-required", 428, "A precondition is required");

    /// <summary>Storage is out of reach or refuses.</summary>
    public static readonly ProblemType StorageUnavailable = new("storage-unavailable", 503, "Storage is unavailable");

    /// <summary>A failure that was not foreseen; the log has the details.</summary>
    public static readonly ProblemType Internal = new("internal", 500, "Internal error");

    /// <summary>All of them, in the order above.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        .. typeof(ProblemTypes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (ProblemType)field.GetValue(null)!),
    ];
}
