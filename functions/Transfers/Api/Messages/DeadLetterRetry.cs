namespace Baygate.Transfers.Api.Messages;

/// <summary>What came of a retry.</summary>
/// <param name="Id">The dead letter.</param>
/// <param name="TransferId">The transfer that goes on, or null when there is none.</param>
/// <param name="Result">What was done.</param>
public sealed record DeadLetterRetry(string Id, string? TransferId, DeadLetterResult Result);
