using Baygate.Policy;

namespace Baygate.Transfers.Deciding;

/// <summary>The statement that the policy engine answered; everything that people approve is in it or bound by a digest in it.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Zone">The zone of origin.</param>
/// <param name="Round">1 for the first decision.</param>
/// <param name="PlaintextSha256">SHA-256 of the file, 64 hexadecimal digits.</param>
/// <param name="PayloadDigest">The sealed payload's digest.</param>
/// <param name="Length">The plaintext's length in bytes.</param>
/// <param name="FindingsSha256">SHA-256 of the findings' JSON.</param>
/// <param name="DecisionSha256">SHA-256 of the decision's JSON.</param>
/// <param name="Outcome">The decision's outcome.</param>
/// <param name="Grounds">The rules and articles it rests on.</param>
/// <param name="Rulebook">The rulebook's version.</param>
/// <param name="AgreementId">The agreement.</param>
/// <param name="AgreementVersion">The agreement's version.</param>
/// <param name="Requester">Who declared the upload as <c>tid/oid</c>, or null for a dropped file.</param>
/// <param name="Approvals">Who must agree.</param>
/// <param name="BindingDigest">What approvals bind to.</param>
/// <param name="AllowsRelease">Whether the file may be delivered once approved; otherwise facts or a review are awaited.</param>
/// <param name="Deadline">When the waiting ends.</param>
/// <param name="At">When.</param>
public sealed record DecidedStatement(
    string TransferId,
    Zone Zone,
    int Round,
    string PlaintextSha256,
    string PayloadDigest,
    long Length,
    string FindingsSha256,
    string DecisionSha256,
    Outcome Outcome,
    IReadOnlyList<string> Grounds,
    string Rulebook,
    string AgreementId,
    int AgreementVersion,
    string? Requester,
    IReadOnlyList<RequiredApproval> Approvals,
    string BindingDigest,
    bool AllowsRelease,
    DateTimeOffset Deadline,
    DateTimeOffset At);
