using Baygate.Transfers.Agreements.Rules;

namespace Baygate.Transfers.Agreements;

/// <summary>The rules an agreement must keep before it is registered, and what people must know of it afterwards.</summary>
public static class AgreementValidator
{
    /// <summary>Checks an agreement by itself.</summary>
    /// <param name="agreement">The agreement, as a compliance officer sent it.</param>
    /// <param name="today">The day it is in the zones.</param>
    /// <returns>The rules it breaks; an error among them forbids to register it.</returns>
    public static IReadOnlyList<AgreementFinding> Check(Agreement agreement, DateOnly today) =>
    [
        .. FormChecks.Of(agreement),
        .. EligibilityChecks.Of(agreement.Facts),
        .. TermChecks.Of(agreement, today),
        .. FilingChecks.Of(agreement, today),
        .. PiaChecks.Of(agreement.Facts, today),
        .. ScopeChecks.Of(agreement),
    ];
}
