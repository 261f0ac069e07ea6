namespace Baygate.Transfers.Ledger;

/// <summary>What a year comes to by 31 December if it goes on as so far: persons grow in proportion to the days.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Today">The day it is.</param>
internal sealed record YearProjection(int Year, DateOnly Today)
{
    private int Days => DateTime.IsLeapYear(Year) ? 366 : 365;

    private int? Elapsed => Today.Year == Year ? Today.DayOfYear : null;

    /// <summary>The count on 31 December, rounded up; of another year than this the count as it is.</summary>
    public long Project(long count) => Elapsed is { } elapsed ? ((count * Days) + elapsed - 1) / elapsed : count;

    /// <summary>The first day on which a count will have grown to a limit that it has not reached, or null if not this year.</summary>
    public DateOnly? DayOf(long count, long limit)
    {
        if (Elapsed is not { } elapsed || count == 0) return null;
        var dayOfYear = ((limit * elapsed) + count - 1) / count;
        return dayOfYear <= Days ? new DateOnly(Year, 1, 1).AddDays((int)dayOfYear - 1) : null;
    }
}
