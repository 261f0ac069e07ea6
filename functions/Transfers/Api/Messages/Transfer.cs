using Baygate.Policy;
using Baygate.Transfers.States;

namespace Baygate.Transfers.Api.Messages;

/// <summary>A transfer as its people see it.</summary>
/// <param name="Id">The transfer.</param>
/// <param name="Zone">The zone of origin.</param>
/// <param name="Destination">The zone it goes to, or null while no agreement of that id is known.</param>
/// <param name="AgreementId">The agreement.</param>
/// <param name="AgreementVersion">The agreement's version at acceptance, 0 before.</param>
/// <param name="FileName">The partner's own name for the file, or null for a dropped one.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StateDescription">The state in words.</param>
/// <param name="Reason">Why it ended or is parked, or null.</param>
/// <param name="Outcome">The policy outcome of the current decision, or null.</param>
/// <param name="BindingDigest">What an approval of the current decision binds to, or null.</param>
/// <param name="DeclaredAt">When it was declared or first seen.</param>
/// <param name="ChangedAt">When its state last changed.</param>
/// <param name="Deadline">When the current wait ends, or null.</param>
/// <param name="Length">The file's length in bytes, 0 before acceptance.</param>
/// <param name="Progress">How far the work under way is, or null when none is.</param>
/// <param name="Awaited">Who is still awaited, while approvals are.</param>
/// <param name="Missing">The facts that are missing, while they are awaited.</param>
/// <param name="Reviews">The rules that ask for a review, while one is awaited.</param>
/// <param name="Votes">The votes on the current decision, as far as the caller may see them; none in a list.</param>
/// <param name="Delivered">Where it was delivered, or null.</param>
public sealed record Transfer(
    string Id,
    Zone Zone,
    Zone? Destination,
    string AgreementId,
    int AgreementVersion,
    string? FileName,
    TransferState State,
    string StateDescription,
    TransferReason? Reason,
    Outcome? Outcome,
    string? BindingDigest,
    DateTimeOffset DeclaredAt,
    DateTimeOffset ChangedAt,
    DateTimeOffset? Deadline,
    long Length,
    TransferProgress? Progress,
    IReadOnlyList<AwaitedApproval> Awaited,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Reviews,
    IReadOnlyList<Vote> Votes,
    DeliveredTo? Delivered);
