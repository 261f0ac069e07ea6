namespace Baygate.Transfers.Agreements.Rules;

/// <summary>Whether an agreement stays within what was filed or approved; types and persons are judged at each transfer.</summary>
internal static class ScopeChecks
{
    public static IEnumerable<AgreementFinding> Of(Agreement agreement)
    {
        var facts = agreement.Facts;
        if (facts.Mechanism is null) yield break;
        if (facts.ApprovedScope is not { } scope)
        {
            yield return AgreementRules.ScopeMissing.At("facts.approvedScope");
            yield break;
        }

        if (Differs(scope.Purpose, facts.Purpose)) yield return AgreementRules.ScopeExceeded.At("facts.purpose");
        if (Differs(scope.Method, facts.Method)) yield return AgreementRules.ScopeExceeded.At("facts.method");
        if (scope.Recipient is { } recipient && recipient != agreement.Recipient.Id && recipient != agreement.Recipient.Name)
            yield return AgreementRules.ScopeExceeded.At("recipient");
    }

    private static bool Differs(string? approved, string? stated) => approved is not null && stated is not null && approved != stated;
}
