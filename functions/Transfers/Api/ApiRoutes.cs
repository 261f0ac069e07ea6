using Baygate.Transfers.Api.Problems;
using static Baygate.Transfers.Api.Problems.ProblemTypes;

namespace Baygate.Transfers.Api;

/// <summary>
/// The one table of the API's operations: the local host maps them, the functions' triggers repeat them, docs/reference/openapi.json
/// describes them. Tests compare.
/// </summary>
public static class ApiRoutes
{
    private static readonly ProblemType[] Always = [TokenMissing, TokenInvalid, RoleMissing, StorageUnavailable, Internal];

    private static readonly ProblemType[] Body = [BodyNotJson, BodyInvalid, BodyTooLarge, MediaTypeNotJson];

    private static readonly ProblemType[] Page = [PageSizeInvalid, ContinuationInvalid];

    /// <summary>Announces an upload.</summary>
    public static readonly ApiRoute DeclareTransfer = Secured(
        "POST", "/api/transfers", "declareTransfer", [201], [.. Body, FileNameInvalid, AgreementUnknown, NotASubmitter, AgreementNotInForce]);

    /// <summary>Gives a new upload address.</summary>
    public static readonly ApiRoute RenewUploadUrl = Secured(
        "POST", "/api/transfers/{id}/upload-url", "renewUploadUrl", [200], [TransferUnknown, NotASubmitter, AgreementUnknown, AgreementNotInForce, WrongState]);

    /// <summary>Lists transfers.</summary>
    public static readonly ApiRoute ListTransfers = Secured("GET", "/api/transfers", "listTransfers", [200], [.. Page, StateInvalid]);

    /// <summary>Shows a transfer.</summary>
    public static readonly ApiRoute ShowTransfer = Secured("GET", "/api/transfers/{id}", "showTransfer", [200], [TransferUnknown]);

    /// <summary>Shows what classification found.</summary>
    public static readonly ApiRoute ShowFindings = Secured(
        "GET", "/api/transfers/{id}/findings", "showFindings", [200], [TransferUnknown, FindingsNotYet]);

    /// <summary>Shows what the policy engine decided.</summary>
    public static readonly ApiRoute ShowDecision = Secured(
        "GET", "/api/transfers/{id}/decision", "showDecision", [200], [TransferUnknown, DecisionNotYet]);

    /// <summary>Gives the signed receipt.</summary>
    public static readonly ApiRoute ShowReceipt = Secured(
        "GET", "/api/transfers/{id}/receipt", "showReceipt", [200], [TransferUnknown, ReceiptNotYet]);

    /// <summary>Approves or rejects.</summary>
    public static readonly ApiRoute Vote = Secured(
        "POST",
        "/api/transfers/{id}/approvals",
        "vote",
        [201],
        [.. Body, TransferUnknown, OwnUpload, Withdrawn, DeadlinePassed, WrongState, BindingDigestStale, AlreadyVoted]);

    /// <summary>Supplies facts and clears reviews.</summary>
    public static readonly ApiRoute Inform = Secured(
        "POST",
        "/api/transfers/{id}/information",
        "inform",
        [201],
        [.. Body, TransferUnknown, OwnUpload, Withdrawn, DeadlinePassed, WrongState, BindingDigestStale, AlreadyInformed]);

    /// <summary>Takes a transfer back.</summary>
    public static readonly ApiRoute Withdraw = Secured(
        "POST", "/api/transfers/{id}/withdrawal", "withdraw", [200], [.. Body, TransferUnknown, NotASubmitter, Withdrawn, WrongState]);

    /// <summary>Retries a failed transfer.</summary>
    public static readonly ApiRoute Retry = Secured(
        "POST", "/api/transfers/{id}/retry", "retry", [200], [TransferUnknown, Withdrawn, WrongState]);

    /// <summary>Lists agreements.</summary>
    public static readonly ApiRoute ListAgreements = Secured("GET", "/api/agreements", "listAgreements", [200], Page);

    /// <summary>Shows an agreement.</summary>
    public static readonly ApiRoute ShowAgreement = Secured("GET", "/api/agreements/{id}", "showAgreement", [200], [AgreementUnknown]);

    /// <summary>Shows every version of an agreement.</summary>
    public static readonly ApiRoute ShowAgreementHistory = Secured(
        "GET", "/api/agreements/{id}/history", "showAgreementHistory", [200], [AgreementUnknown]);

    /// <summary>Proposes an agreement or a change of it.</summary>
    public static readonly ApiRoute PutAgreement = Secured(
        "PUT", "/api/agreements/{id}", "putAgreement", [200, 201], [.. Body, AgreementInvalid, VersionStale, PreconditionRequired]);

    /// <summary>Confirms or rejects a proposed version.</summary>
    public static readonly ApiRoute ReviewAgreement = Secured(
        "POST",
        "/api/agreements/{id}/reviews",
        "reviewAgreement",
        [201],
        [.. Body, AgreementUnknown, AgreementInvalid, OwnProposal, AlreadyReviewed, VersionStale]);

    /// <summary>Lists what stands still.</summary>
    public static readonly ApiRoute ListDeadLetters = Secured("GET", "/api/dead-letters", "listDeadLetters", [200], []);

    /// <summary>Retries one of what stands still.</summary>
    public static readonly ApiRoute RetryDeadLetter = Secured(
        "POST", "/api/dead-letters/{id}/retry", "retryDeadLetter", [200], [DeadLetterUnknown, Withdrawn, WrongState]);

    /// <summary>Shows what the holding keys protect.</summary>
    public static readonly ApiRoute ShowKeys = Secured("GET", "/api/keys", "showKeys", [200], []);

    /// <summary>Wraps waiting files with the current holding key.</summary>
    public static readonly ApiRoute RewrapKeys = Secured("POST", "/api/keys/rewrap", "rewrapKeys", [200], []);

    /// <summary>Counts an exporter's year.</summary>
    public static readonly ApiRoute ShowLedger = Secured("GET", "/api/ledger/{id}", "showLedger", [200], [ExporterUnknown, YearInvalid]);

    /// <summary>Makes an exporter's ledger anew from the evidence, or checks it.</summary>
    public static readonly ApiRoute RebuildLedger = Secured(
        "POST", "/api/ledger/{id}/rebuild", "rebuildLedger", [200], [.. Body, ExporterUnknown]);

    /// <summary>Whether the host runs.</summary>
    public static readonly ApiRoute Live = new("GET", "/api/health/live", "live", [200], []);

    /// <summary>Whether the host can work.</summary>
    public static readonly ApiRoute Ready = new("GET", "/api/health/ready", "ready", [200, 503], []);

    /// <summary>Gives the OpenAPI document.</summary>
    public static readonly ApiRoute OpenApi = new("GET", "/api/openapi.json", "openApi", [200], []);

    /// <summary>Every operation.</summary>
    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        DeclareTransfer, RenewUploadUrl, ListTransfers, ShowTransfer, ShowFindings, ShowDecision, ShowReceipt,
        Vote, Inform, Withdraw, Retry,
        ListAgreements, ShowAgreement, ShowAgreementHistory, PutAgreement, ReviewAgreement,
        ListDeadLetters, RetryDeadLetter, ShowKeys, RewrapKeys,
        ShowLedger, RebuildLedger,
        Live, Ready, OpenApi,
    ];

    private static ApiRoute Secured(string method, string path, string operation, int[] statuses, ProblemType[] problems) =>
        new(method, path, operation, statuses, [.. Always, .. problems]);
}
