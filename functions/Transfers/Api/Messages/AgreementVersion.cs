using Baygate.Transfers.Agreements;
using Baygate.Transfers.Agreements.Rules;

namespace Baygate.Transfers.Api.Messages;

/// <summary>One version of an agreement.</summary>
/// <param name="Version">From 1.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Sha256">Digest of its signed envelope, 64 hexadecimal digits: what a second officer's word is bound to.</param>
/// <param name="Agreement">The agreement.</param>
/// <param name="ProposedBy">The compliance officer as <c>tid/oid</c>.</param>
/// <param name="ProposedAt">When.</param>
/// <param name="Review">What a second officer said, or null while nobody has.</param>
/// <param name="Findings">What is to be known of it today (docs/reference/agreement-codes.md).</param>
/// <param name="Deadlines">The deadlines that come with it.</param>
public sealed record AgreementVersion(
    int Version,
    AgreementVersionState State,
    string Sha256,
    Agreement Agreement,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    AgreementReview? Review,
    IReadOnlyList<AgreementFinding> Findings,
    IReadOnlyList<AgreementDeadline> Deadlines);
