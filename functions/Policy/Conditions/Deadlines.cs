using Baygate.Policy.Calendars;

namespace Baygate.Policy.Conditions;

/// <summary>Days that follow from a mechanism's own (T8): none where no mechanism is claimed, unknown where the calendar does not reach.</summary>
internal static class Deadlines
{
    private const int FilingDays = 10, RenewalDays = 60, ValidYears = 3;

    /// <summary>Last day of validity; for an assessment or certificate without one, three years from its result.</summary>
    public static DateOnly? EndOfMechanism(Facts facts) => facts.Mechanism switch
    {
        Mechanism.SecurityAssessment or Mechanism.Certification => facts.ExpiresOn ?? facts.EffectiveOn?.AddYears(ValidYears),
        _ => facts.ExpiresOn,
    };

    /// <summary>Tenth working day after effect, by the calendar of the exporter's authority.</summary>
    public static FactValue? OfFiling(Facts facts) =>
        facts.EffectiveOn is { } effective ? Day(CalendarOf(facts)?.After(effective, FilingDays)) : FactValue.None;

    /// <summary>Sixtieth working day before the end of an assessment, by the calendar of the CAC.</summary>
    public static FactValue? OfRenewal(Facts facts) =>
        EndOfMechanism(facts) is { } end ? Day(WorkingDayCalendar.Mainland.Before(end, RenewalDays)) : FactValue.None;

    /// <summary>The party that sends files with the authority of its own place (T9).</summary>
    private static WorkingDayCalendar? CalendarOf(Facts facts) =>
        facts.Origin is { } origin && FilingAuthority.Of(origin) is { } authority ? WorkingDayCalendar.Of(authority) : null;

    private static FactValue.Day? Day(DateOnly? day) => day is { } known ? new FactValue.Day(known) : null;
}
