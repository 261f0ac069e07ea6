namespace Baygate.Transfers.Agreements;

/// <summary>One page of agreements.</summary>
/// <param name="Items">The latest version of each, by id.</param>
/// <param name="Continuation">The mark that gets the next page, or null at the end.</param>
public sealed record AgreementPage(IReadOnlyList<RegisteredAgreement> Items, string? Continuation);
