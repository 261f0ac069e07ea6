namespace Baygate.Transfers.Api.Messages;

/// <summary>A yes or no to exactly the version that was reviewed.</summary>
/// <param name="Verdict">Yes or no.</param>
/// <param name="Version">The version.</param>
/// <param name="Sha256">Its digest as shown, 64 hexadecimal digits in lower case.</param>
/// <param name="Reason">Why; required for a no.</param>
public sealed record AgreementReviewRequest(AgreementVerdict Verdict, int Version, string Sha256, string? Reason = null);
