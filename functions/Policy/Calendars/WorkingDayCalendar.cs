using System.Reflection;

namespace Baygate.Policy.Calendars;

/// <summary>
/// The working days of an authority, as published. Outside the years covered nothing is known and every answer is null: a deadline there is
/// unknown, never guessed. Counting leaves out the day it starts from (Civil Code of the PRC, Art. 201).
/// </summary>
public sealed class WorkingDayCalendar
{
    private readonly IReadOnlySet<DayOfWeek> _weekend;
    private readonly IReadOnlySet<DateOnly> _closed;
    private readonly IReadOnlySet<DateOnly> _makeUp;

    internal WorkingDayCalendar(
        string id,
        string title,
        IReadOnlySet<DayOfWeek> weekend,
        IReadOnlySet<DateOnly> closed,
        IReadOnlySet<DateOnly> makeUp,
        IReadOnlyList<CalendarSource> sources)
    {
        (Id, Title, Sources) = (id, title, sources);
        (_weekend, _closed, _makeUp) = (weekend, closed, makeUp);
    }

    /// <summary>The mainland's working days: the State Council's calendar, make-up days included.</summary>
    public static WorkingDayCalendar Mainland { get; } = Embedded("mainland");

    /// <summary>Hong Kong's working days: Monday to Friday but for general holidays (Cap. 149).</summary>
    public static WorkingDayCalendar HongKong { get; } = Embedded("hongkong");

    /// <summary>Macau's working days: Monday to Friday but for public holidays and compensatory days.</summary>
    public static WorkingDayCalendar Macau { get; } = Embedded("macau");

    /// <summary>The three calendars.</summary>
    public static IReadOnlyList<WorkingDayCalendar> All { get; } = [Mainland, HongKong, Macau];

    /// <summary>The data file's name.</summary>
    public string Id { get; }

    /// <summary>What the calendar lists.</summary>
    public string Title { get; }

    /// <summary>The years covered, in order, each with its source.</summary>
    public IReadOnlyList<CalendarSource> Sources { get; }

    /// <summary>Weekend days that are worked, in order.</summary>
    public IEnumerable<DateOnly> MakeUpDays => _makeUp.Order();

    /// <summary>Days of a working week on which the authority is closed, in order.</summary>
    public IEnumerable<DateOnly> ClosedWeekdays => _closed.Where(day => !_weekend.Contains(day.DayOfWeek)).Order();

    /// <summary>The calendar that an authority's deadlines count by (T8).</summary>
    public static WorkingDayCalendar Of(Authority authority) => authority switch
    {
        Authority.CyberspaceAdministration => Mainland,
        Authority.DigitalPolicyOffice or Authority.PrivacyCommissioner => HongKong,
        Authority.PersonalDataProtectionBureau or Authority.EconomicDevelopmentBureau => Macau,
        _ => throw new ArgumentOutOfRangeException(nameof(authority)),
    };

    /// <summary>Whether a day's year is covered.</summary>
    public bool Covers(DateOnly day) => Sources[0].Year <= day.Year && day.Year <= Sources[^1].Year;

    /// <summary>Whether the authority works on a day; null outside the years covered.</summary>
    public bool? IsWorkingDay(DateOnly day) =>
        Covers(day) ? _makeUp.Contains(day) || (!_weekend.Contains(day.DayOfWeek) && !_closed.Contains(day)) : null;

    /// <summary>The n-th working day after a day.</summary>
    /// <param name="day">The day that the count starts from; it does not count itself, and may be a holiday.</param>
    /// <param name="workingDays">How many, from 1.</param>
    /// <returns>The last day of the period, or null when it reaches outside the years covered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one.</exception>
    public DateOnly? After(DateOnly day, int workingDays) => Walk(day, workingDays, 1);

    /// <summary>The n-th working day before a day: where a window of n working days before it opens.</summary>
    /// <param name="day">The day that the window ends with; it does not count itself, and may be a holiday.</param>
    /// <param name="workingDays">How many, from 1.</param>
    /// <returns>The first day of the window, or null when it reaches outside the years covered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one.</exception>
    public DateOnly? Before(DateOnly day, int workingDays) => Walk(day, workingDays, -1);

    /// <summary>How many working days follow a day up to another.</summary>
    /// <param name="day">The day that the count starts from; it does not count itself.</param>
    /// <param name="until">The last day that counts.</param>
    /// <returns>The number, 0 when <paramref name="until"/> is not later, or null when one of the days is outside the years covered.</returns>
    public int? Between(DateOnly day, DateOnly until)
    {
        if (!Covers(day) || !Covers(until)) return null;
        int count = 0;
        for (DateOnly next = day; next < until;)
        {
            next = next.AddDays(1);
            if (IsWorkingDay(next) is true) count++;
        }

        return count;
    }

    private static WorkingDayCalendar Embedded(string id)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"calendars/{id}")!;
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return CalendarReader.Read(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private DateOnly? Walk(DateOnly day, int workingDays, int step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        if (!Covers(day)) return null;
        for (int left = workingDays; left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day) is not { } works) return null;
            if (works) left--;
        }

        return day;
    }
}
