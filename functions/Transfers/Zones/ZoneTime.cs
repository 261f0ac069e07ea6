namespace Baygate.Transfers.Zones;

/// <summary>The day it is in the zones: all three keep UTC+8 without daylight saving.</summary>
public static class ZoneTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Today in the zones.</summary>
    /// <param name="time">The clock.</param>
    /// <returns>The date by which agreements, deadlines and ledger years are judged.</returns>
    public static DateOnly Today(this TimeProvider time) => DayOf(time.GetUtcNow());

    /// <summary>The day it is in the zones at a moment.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>The date.</returns>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(Offset).DateTime);
}
