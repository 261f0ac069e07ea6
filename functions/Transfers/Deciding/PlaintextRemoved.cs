namespace Baygate.Transfers.Deciding;

/// <summary>The plaintext is gone from the inbox.</summary>
/// <param name="TransferId">The transfer.</param>
public sealed record PlaintextRemoved(string TransferId);
