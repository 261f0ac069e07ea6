using Baygate.Policy;

namespace Baygate.Transfers.Api.Messages;

/// <summary>A threshold of the law, and how the year stands to it.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Citation">Instrument and article.</param>
/// <param name="Of">Which persons.</param>
/// <param name="Limit">From how many.</param>
/// <param name="LeadsTo">What it leads to.</param>
/// <param name="Level">How the year stands to it.</param>
/// <param name="ReachedOn">The day on which it will be reached, if the year goes on as so far; null if not this year, or already.</param>
public sealed record LedgerThreshold(
    string Rule, string Citation, LedgerPersonGroup Of, long Limit, Outcome LeadsTo, LedgerLevel Level, DateOnly? ReachedOn);
