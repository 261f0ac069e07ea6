using Baygate.Policy;
using Baygate.Policy.Calendars;

namespace Baygate.Transfers.Agreements.Rules;

/// <summary>The deadlines of T8, on the calendar of the authority that waits for each (T9).</summary>
internal static class AgreementDeadlines
{
    private const int FilingDays = 10;
    private const int RenewalDays = 60;
    private const int RenewalMonths = 6;

    /// <summary>How long before the last day to apply for a new certificate people are reminded.</summary>
    private const int ReminderMonths = 2;

    private const int ValidYears = 3;

    /// <summary>All deadlines of an agreement.</summary>
    public static IReadOnlyList<AgreementDeadline> Of(Agreement agreement) => [.. Filings(agreement), .. Renewals(agreement.Facts)];

    /// <summary>The last day of validity: an assessment or a certificate without one ends three years after its result.</summary>
    public static DateOnly? EndOf(Facts facts) => facts.ExpiresOn ?? (HasFixedTerm(facts) ? facts.EffectiveOn?.AddYears(ValidYears) : null);

    /// <summary>Whether the law fixes how long the mechanism is valid.</summary>
    public static bool HasFixedTerm(Facts facts) => facts.Mechanism is Mechanism.SecurityAssessment or Mechanism.Certification;

    /// <summary>The authorities that a contract is filed with: both parties' for a GBA contract, the exporter's for the national one.</summary>
    public static IReadOnlyList<Authority> FiledWith(Facts facts)
    {
        Place?[] places = facts.Mechanism switch
        {
            Mechanism.GbaStandardContract => [facts.ExporterRegisteredPlace, facts.RecipientRegisteredPlace],
            Mechanism.StandardContract => [facts.ExporterRegisteredPlace],
            _ => [],
        };
        return [.. places.OfType<Place>().Select(FilingAuthority.Of).OfType<Authority>().Distinct()];
    }

    /// <summary>When an agreement was filed with an authority, or null.</summary>
    public static DateOnly? FiledOn(Agreement agreement, Authority authority) => agreement.Filings is { } filings
        ? filings.FirstOrDefault(filing => filing.Authority == authority)?.FiledOn
        : agreement.Facts.FiledOn;

    private static IEnumerable<AgreementDeadline> Filings(Agreement agreement)
    {
        if (agreement.Facts.EffectiveOn is not { } effect) yield break;
        foreach (var authority in FiledWith(agreement.Facts))
        {
            var due = WorkingDayCalendar.Of(authority).After(effect, FilingDays);
            yield return new AgreementDeadline(DeadlineKind.Filing, authority, effect, due, FiledOn(agreement, authority));
        }
    }

    private static IEnumerable<AgreementDeadline> Renewals(Facts facts)
    {
        if (EndOf(facts) is not { } end) yield break;
        if (facts.Mechanism == Mechanism.SecurityAssessment)
        {
            var opens = WorkingDayCalendar.Mainland.Before(end, RenewalDays);
            yield return new AgreementDeadline(DeadlineKind.Renewal, Authority.CyberspaceAdministration, opens, end, MetOn: null);
        }

        if (facts.Mechanism == Mechanism.Certification)
        {
            var due = end.AddMonths(-RenewalMonths);
            yield return new AgreementDeadline(DeadlineKind.Renewal, Authority: null, due.AddMonths(-ReminderMonths), due, MetOn: null);
        }
    }
}
