namespace Baygate.Transfers.Api.Messages;

/// <summary>Takes a transfer back.</summary>
/// <param name="Reason">Why.</param>
public sealed record WithdrawalRequest(string Reason);
