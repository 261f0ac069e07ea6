namespace Baygate.Transfers.Register;

/// <summary>One page of transfers.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Continuation">The mark that gets the next page, or null at the end.</param>
public sealed record TransferPage(IReadOnlyList<TransferRecord> Items, string? Continuation);
