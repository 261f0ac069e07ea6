namespace Baygate.Transfers.Api.Messages;

/// <summary>Asks for the ledger to be made anew from the evidence.</summary>
/// <param name="CheckOnly">Whether to say only what would change.</param>
public sealed record LedgerRebuildRequest(bool CheckOnly);
