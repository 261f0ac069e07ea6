namespace Baygate.Policy.Conditions;

/// <summary>Days that follow from a mechanism's own (T8), none where no mechanism is claimed.</summary>
internal static class Deadlines
{
    private const int FilingDays = 10, RenewalDays = 60;

    /// <summary>Last day of validity; for an assessment or certificate without one, three years from its result.</summary>
    public static DateOnly? EndOfMechanism(Facts facts) => facts.Mechanism switch
    {
        Mechanism.SecurityAssessment or Mechanism.Certification => facts.ExpiresOn ?? facts.EffectiveOn?.AddYears(3),
        _ => facts.ExpiresOn,
    };

    /// <summary>Tenth working day after effect; unknown where the calendar does not reach.</summary>
    public static FactValue? OfFiling(Facts facts) =>
        facts.EffectiveOn is { } effective ? Day(effective.AddDays(FilingDays)) : FactValue.None;

    /// <summary>Sixtieth working day before the end of an assessment; unknown where the calendar does not reach.</summary>
    public static FactValue? OfRenewal(Facts facts) =>
        EndOfMechanism(facts) is { } end ? Day(end.AddDays(-RenewalDays * 7 / 5)) : FactValue.None;

    private static FactValue.Day Day(DateOnly day) => new(day);
}
