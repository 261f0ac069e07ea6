namespace Baygate.Transfers.Agreements;

/// <summary>The statement that a second compliance officer confirmed or rejected a version of an agreement. There is one a version.</summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="Version">The version.</param>
/// <param name="Sha256">SHA-256 of the version's signed envelope, 64 hexadecimal digits: exactly what was reviewed.</param>
/// <param name="Confirmed">Yes or no.</param>
/// <param name="Person">The officer as <c>tid/oid</c>; never the one who proposed the version, if it is confirmed.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="At">When.</param>
public sealed record AgreementReviewStatement(
    string AgreementId, int Version, string Sha256, bool Confirmed, string Person, string? Reason, DateTimeOffset At);
