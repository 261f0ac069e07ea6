namespace Baygate.Policy.Calendars;

/// <summary>Where a covered year's days come from.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Source">Who published its days, and when.</param>
public sealed record CalendarSource(int Year, string Source);
