namespace Baygate.Transfers.Agreements;

/// <summary>One page of agreements.</summary>
/// <param name="Items">Their histories, by id.</param>
/// <param name="Continuation">The mark that gets the next page, or null at the end.</param>
internal sealed record AgreementPage(IReadOnlyList<AgreementHistory> Items, string? Continuation);
