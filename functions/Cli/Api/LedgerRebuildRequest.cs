namespace Baygate.Cli.Api;

/// <summary>Asks for the ledger to be made anew.</summary>
internal sealed record LedgerRebuildRequest(bool CheckOnly);
