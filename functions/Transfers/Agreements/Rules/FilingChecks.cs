using System.Globalization;
using Baygate.Policy.Calendars;

namespace Baygate.Transfers.Agreements.Rules;

/// <summary>Whether a contract is filed in time with the authority of every party that must (T6b, T8, T9).</summary>
internal static class FilingChecks
{
    private const string FiledOn = "facts.filedOn";

    public static IEnumerable<AgreementFinding> Of(Agreement agreement, DateOnly today)
    {
        var authorities = AgreementDeadlines.FiledWith(agreement.Facts);
        return authorities.Count == 0 ? [] : [.. Contradictions(agreement, authorities, today), .. Deadlines(agreement, today)];
    }

    private static IEnumerable<AgreementFinding> Contradictions(Agreement agreement, IReadOnlyList<Authority> authorities, DateOnly today)
    {
        var facts = agreement.Facts;
        if (facts.FiledOn < facts.EffectiveOn) yield return AgreementRules.FiledBeforeEffect.At(FiledOn);
        if (facts.FiledOn > today) yield return AgreementRules.InTheFuture.At(FiledOn);
        if (agreement.Filings is not { } filings) yield break;

        if (filings.Any(filing => filing.FiledOn < facts.EffectiveOn)) yield return AgreementRules.FiledBeforeEffect.At("filings");
        if (filings.Any(filing => filing.FiledOn > today)) yield return AgreementRules.InTheFuture.At("filings");
        if (!Agree(filings, authorities, facts.FiledOn)) yield return AgreementRules.FilingsDiffer.At("filings");
    }

    private static bool Agree(IReadOnlyList<Filing> filings, IReadOnlyList<Authority> authorities, DateOnly? filedOn)
    {
        var filedWith = filings.Select(filing => filing.Authority).ToHashSet();
        if (filedWith.Count != filings.Count || !filedWith.IsSubsetOf(authorities)) return false;
        return filedOn == (filedWith.Count == authorities.Count ? filings.Max(filing => filing.FiledOn) : null);
    }

    private static IEnumerable<AgreementFinding> Deadlines(Agreement agreement, DateOnly today) =>
        AgreementDeadlines.Of(agreement)
            .Where(deadline => deadline.Kind == DeadlineKind.Filing)
            .Select(deadline => Judge(deadline, today))
            .OfType<AgreementFinding>();

    private static AgreementFinding? Judge(AgreementDeadline deadline, DateOnly today)
    {
        var authority = NameOf(deadline.Authority!.Value);
        if (deadline.Due is not { } due) return AgreementRules.DeadlineUnknown.At(FiledOn, $"It is for filing with the {authority}.");
        var until = string.Create(CultureInfo.InvariantCulture, $"With the {authority}, by {due:yyyy-MM-dd}.");
        if (deadline.MetOn is { } filed) return filed > due ? AgreementRules.FiledLate.At(FiledOn, until) : null;
        return today > due ? AgreementRules.FilingOverdue.At(FiledOn, until) : AgreementRules.FilingDue.At(FiledOn, until);
    }

    private static string NameOf(Authority authority) => System.Text.Json.JsonSerializer.SerializeToElement(authority).GetString()!;
}
