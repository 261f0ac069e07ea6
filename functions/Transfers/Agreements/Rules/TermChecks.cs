using System.Globalization;
using Baygate.Policy;

namespace Baygate.Transfers.Agreements.Rules;

/// <summary>From when to when a mechanism holds, and when it is to be renewed (T8).</summary>
internal static class TermChecks
{
    private const int ValidYears = 3;

    public static IEnumerable<AgreementFinding> Of(Agreement agreement, DateOnly today)
    {
        var facts = agreement.Facts;
        if (facts.Mechanism is null) return [];
        return [.. Missing(facts), .. Contradictions(agreement), .. Renewal(agreement, today)];
    }

    private static IEnumerable<AgreementFinding> Missing(Facts facts)
    {
        if (string.IsNullOrWhiteSpace(facts.MechanismId)) yield return AgreementRules.MechanismIdMissing.At("facts.mechanismId");
        if (facts.EffectiveOn is null) yield return AgreementRules.EffectMissing.At("facts.effectiveOn");
        if (AgreementDeadlines.EndOf(facts) is null) yield return AgreementRules.ExpiryMissing.At("facts.expiresOn");
    }

    private static IEnumerable<AgreementFinding> Contradictions(Agreement agreement)
    {
        var facts = agreement.Facts;
        if (facts.ExpiresOn < facts.EffectiveOn) yield return AgreementRules.TermReversed.At("facts.expiresOn");
        if (AgreementDeadlines.HasFixedTerm(facts) && facts.ExpiresOn > facts.EffectiveOn?.AddYears(ValidYears))
            yield return AgreementRules.TermTooLong.At("facts.expiresOn");
        if (agreement.InForceFrom < facts.EffectiveOn) yield return AgreementRules.BeforeEffect.At("inForceFrom");
        if (agreement.InForceUntil > AgreementDeadlines.EndOf(facts)) yield return AgreementRules.AfterExpiry.At("inForceUntil");
    }

    private static IEnumerable<AgreementFinding> Renewal(Agreement agreement, DateOnly today)
    {
        if (today > AgreementDeadlines.EndOf(agreement.Facts))
        {
            yield return AgreementRules.Expired.At("facts.expiresOn");
            yield break;
        }

        foreach (var deadline in AgreementDeadlines.Of(agreement).Where(deadline => deadline.Kind == DeadlineKind.Renewal))
        {
            if (deadline.Opens is null) yield return AgreementRules.DeadlineUnknown.At("facts.expiresOn", "It is the window of 60 working days before expiry.");
            else if (today > deadline.Due) yield return AgreementRules.RenewalMissed.At("facts.expiresOn");
            else if (today >= deadline.Opens) yield return AgreementRules.RenewalOpen.At("facts.expiresOn", string.Create(CultureInfo.InvariantCulture, $"Until {deadline.Due:yyyy-MM-dd}."));
        }
    }
}
