namespace Baygate.Policy.Calendars;

/// <summary>A calendar's data file.</summary>
/// <param name="Id">The file's name.</param>
/// <param name="Title">What it lists.</param>
/// <param name="Weekend">The days of the week that are no working days by themselves.</param>
/// <param name="Years">The years covered, one after the other.</param>
internal sealed record CalendarFile(string Id, string Title, IReadOnlyList<string> Weekend, IReadOnlyList<CalendarFile.CoveredYear> Years)
{
    /// <summary>One published year.</summary>
    /// <param name="Year">The calendar year.</param>
    /// <param name="Source">Who published its days, and when.</param>
    /// <param name="Closed">Holidays, compensatory days and days off that are moved.</param>
    /// <param name="MakeUp">Days of a weekend that are worked.</param>
    internal sealed record CoveredYear(int Year, string Source, IReadOnlyList<Span> Closed, IReadOnlyList<DateOnly> MakeUp);

    /// <summary>Days that are no working days.</summary>
    /// <param name="Name">Why.</param>
    /// <param name="From">The first day.</param>
    /// <param name="Until">The last day.</param>
    internal sealed record Span(string Name, DateOnly From, DateOnly Until);
}
