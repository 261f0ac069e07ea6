namespace Baygate.Policy.Conditions;

/// <summary>How many persons a year comes to if it goes on as it began (T5).</summary>
internal static class Projection
{
    /// <summary>The count of the days gone, the decision's included, stretched to all days of the year and rounded up.</summary>
    /// <returns>Null if the count or the day is unknown.</returns>
    public static long? ToYearEnd(long? yearToDate, DateOnly? day)
    {
        if (yearToDate is not { } count || day is not { } today) return null;
        int days = DateTime.IsLeapYear(today.Year) ? 366 : 365;
        return (long)Int128.Min(((Int128)count * days + today.DayOfYear - 1) / today.DayOfYear, long.MaxValue);
    }
}
