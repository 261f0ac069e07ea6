namespace Baygate.Transfers.Api.Messages;

/// <summary>What stands still now.</summary>
/// <param name="Items">The oldest of each kind first.</param>
/// <param name="HasMore">Whether there is more than is shown; it shows when these are gone.</param>
public sealed record DeadLetterList(IReadOnlyList<DeadLetter> Items, bool HasMore);
