using Baygate.Policy;

namespace Baygate.Transfers.Agreements.Rules;

/// <summary>Whether the impact assessment is of the right kind and was fresh at filing (T6b, T8, T11).</summary>
internal static class PiaChecks
{
    private const int FreshMonths = 3;

    public static IEnumerable<AgreementFinding> Of(Facts facts, DateOnly today)
    {
        if (facts.Mechanism is not { } mechanism) yield break;
        if (string.IsNullOrWhiteSpace(facts.PiaId) || facts.PiaDoneOn is null || facts.PiaKind is null)
            yield return AgreementRules.PiaMissing.At("facts.piaId");
        if (facts.PiaKind is { } kind && !KindsFor(mechanism).Contains(kind)) yield return AgreementRules.PiaKindWrong.At("facts.piaKind");
        if (facts.PiaDoneOn is not { } done) yield break;
        if (done > today) yield return AgreementRules.InTheFuture.At("facts.piaDoneOn");
        if (mechanism is not (Mechanism.GbaStandardContract or Mechanism.StandardContract)) yield break;

        if (done > facts.FiledOn) yield return AgreementRules.PiaAfterFiling.At("facts.piaDoneOn");
        if (done < facts.FiledOn?.AddMonths(-FreshMonths)) yield return AgreementRules.PiaStale.At("facts.piaDoneOn");
        if (facts.FiledOn is null && done < today.AddMonths(-FreshMonths)) yield return AgreementRules.PiaAgeing.At("facts.piaDoneOn");
    }

    /// <summary>A fuller assessment serves for a narrower one: the GBA contract asks for three items of the national contract's six.</summary>
    private static PiaKind[] KindsFor(Mechanism mechanism) => mechanism switch
    {
        Mechanism.GbaStandardContract => [PiaKind.GbaStandardContract, PiaKind.StandardContract, PiaKind.Certification, PiaKind.Assessment],
        Mechanism.StandardContract => [PiaKind.StandardContract, PiaKind.Certification],
        Mechanism.Certification => [PiaKind.Certification],
        _ => [PiaKind.Assessment],
    };
}
