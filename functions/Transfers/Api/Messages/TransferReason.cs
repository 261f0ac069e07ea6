namespace Baygate.Transfers.Api.Messages;

/// <summary>Why a transfer ended or is parked.</summary>
/// <param name="Code">One of <see cref="ReasonCodes"/>.</param>
/// <param name="Text">The reason in words.</param>
public sealed record TransferReason(string Code, string Text);
