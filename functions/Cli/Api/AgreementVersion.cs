namespace Baygate.Cli.Api;

/// <summary>One version of an agreement in the register.</summary>
internal sealed record AgreementVersion(
    int Version,
    string State,
    string Sha256,
    Agreement Agreement,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    AgreementReview? Review,
    IReadOnlyList<AgreementFinding> Findings,
    IReadOnlyList<AgreementDeadline> Deadlines);
