namespace Baygate.Transfers.Api.Messages;

/// <summary>What a second officer said of a version.</summary>
/// <param name="Verdict">Yes or no.</param>
/// <param name="Person">Who, as <c>tid/oid</c>.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="At">When.</param>
public sealed record AgreementReview(AgreementVerdict Verdict, string Person, string? Reason, DateTimeOffset At);
