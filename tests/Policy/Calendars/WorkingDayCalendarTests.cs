using Baygate.Policy.Calendars;
using CsCheck;

namespace Baygate.Policy.Tests.Calendars;

/// <summary>The calendars as published, and what must hold of any of them.</summary>
public sealed class WorkingDayCalendarTests
{
    private static readonly Gen<WorkingDayCalendar> Calendar = Gen.Int[0, WorkingDayCalendar.All.Count - 1].Select(index => WorkingDayCalendar.All[index]);

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 3000].Select(new DateOnly(2022, 1, 1).AddDays);

    private static readonly Gen<int> Count = Gen.Int[1, 90];

    [Theory]
    [InlineData("2026-02-14", true)] // Saturday before Spring Festival, worked
    [InlineData("2026-02-16", false)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-28", true)] // Saturday after it, worked
    [InlineData("2025-10-08", false)]
    [InlineData("2025-09-28", true)] // Sunday before National Day, worked
    [InlineData("2025-10-11", true)] // Saturday after it, worked
    [InlineData("2024-10-12", true)]
    [InlineData("2024-05-11", true)]
    [InlineData("2026-10-07", false)]
    [InlineData("2026-10-08", true)]
    public void IsWorkingDay_Mainland_FollowsTheStateCouncil(string day, bool works) =>
        WorkingDayCalendar.Mainland.IsWorkingDay(DateOnly.Parse(day)).ShouldBe(works);

    [Theory]
    [InlineData("2026-04-07", false)] // the day following Easter Monday
    [InlineData("2026-10-19", false)] // the day following Chung Yeung Festival
    [InlineData("2026-09-28", true)] // the day following Mid-Autumn is a Saturday and is not made up for
    [InlineData("2027-12-27", false)]
    [InlineData("2026-12-26", false)]
    [InlineData("2026-10-02", true)]
    public void IsWorkingDay_HongKong_FollowsTheGazette(string day, bool works) =>
        WorkingDayCalendar.HongKong.IsWorkingDay(DateOnly.Parse(day)).ShouldBe(works);

    [Theory]
    [InlineData("2026-10-02", false)]
    [InlineData("2026-09-28", false)] // compensates for a Saturday
    [InlineData("2025-12-23", false)] // compensates for a Sunday
    [InlineData("2026-02-16", true)] // only the afternoon is off
    [InlineData("2026-12-24", false)]
    [InlineData("2024-02-14", false)]
    public void IsWorkingDay_Macau_FollowsTheOfficialBulletin(string day, bool works) =>
        WorkingDayCalendar.Macau.IsWorkingDay(DateOnly.Parse(day)).ShouldBe(works);

    [Theory]
    [InlineData("mainland", "2026-02-10", "2026-03-02")] // Wed to Sat (4), nine days off, Tue to Sat (5), Mon
    [InlineData("hongkong", "2026-02-10", "2026-02-27")]
    [InlineData("macau", "2026-02-10", "2026-02-27")]
    [InlineData("mainland", "2025-09-26", "2025-10-16")] // Sun to Tue (3), eight days off, Thu to Sat (3), Mon to Thu (4)
    [InlineData("hongkong", "2025-09-26", "2025-10-14")]
    [InlineData("macau", "2025-09-26", "2025-10-15")]
    public void After_TenWorkingDays_SkipsWhatIsClosed(string calendar, string from, string expected) =>
        WorkingDayCalendar.All.Single(known => known.Id == calendar).After(DateOnly.Parse(from), 10).ShouldBe(DateOnly.Parse(expected));

    [Fact]
    public void Before_SixtyWorkingDays_OpensTheRenewalWindow() =>
        WorkingDayCalendar.Mainland.Before(new DateOnly(2026, 12, 31), 60).ShouldBe(new DateOnly(2026, 10, 9));

    [Fact]
    public void After_OutsideTheYearsCovered_IsUnknown() =>
        WorkingDayCalendar.Mainland.After(new DateOnly(2026, 12, 20), 10).ShouldBeNull();

    [Fact]
    public void Before_OutsideTheYearsCovered_IsUnknown() =>
        WorkingDayCalendar.Macau.Before(new DateOnly(2024, 1, 8), 10).ShouldBeNull();

    [Fact]
    public void After_NoWorkingDays_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => WorkingDayCalendar.Macau.After(new DateOnly(2024, 1, 8), 0));

    [Fact]
    public void After_AnyDay_EndsOnAWorkingDayOrIsUnknown() =>
        Gen.Select(Calendar, Day, Count).Sample((calendar, day, count) =>
            calendar.After(day, count) is not { } end || calendar.IsWorkingDay(end) is true);

    [Fact]
    public void After_MoreDays_EndsLater() =>
        Gen.Select(Calendar, Day, Count).Sample((calendar, day, count) =>
            calendar.After(day, count + 1) is not { } later || calendar.After(day, count) < later);

    [Fact]
    public void After_LaterStart_NeverEndsEarlier() =>
        Gen.Select(Calendar, Day, Count).Sample((calendar, day, count) =>
            calendar.After(day, count) is not { } end || calendar.After(day.AddDays(1), count) is not { } later || end <= later);

    [Fact]
    public void Before_WhatAfterGave_IsTheStart() =>
        Gen.Select(Calendar, Day, Count).Where((calendar, day, _) => calendar.IsWorkingDay(day) is true).Sample((calendar, day, count) =>
            calendar.After(day, count) is not { } end || calendar.Before(end, count) == day);

    [Fact]
    public void Between_WhatAfterGave_IsTheCount() =>
        Gen.Select(Calendar, Day, Count).Sample((calendar, day, count) =>
            calendar.After(day, count) is not { } end || calendar.Between(day, end) == count);

    [Fact]
    public void Every_Answer_OutsideTheYearsCovered_IsUnknown() =>
        Gen.Select(Calendar, Day, Count).Where((calendar, day, _) => !calendar.Covers(day)).Sample((calendar, day, count) =>
            calendar.IsWorkingDay(day) is null && calendar.After(day, count) is null && calendar.Before(day, count) is null);

    [Fact]
    public void Years_Of2024To2026_AreCoveredByEach() =>
        WorkingDayCalendar.All.ShouldAllBe(calendar => calendar.Covers(new DateOnly(2024, 1, 1)) && calendar.Covers(new DateOnly(2026, 12, 31)));

    [Theory]
    [InlineData(2024, 17)]
    [InlineData(2025, 17)]
    [InlineData(2026, 17)]
    [InlineData(2027, 17)]
    public void HongKong_EachYear_HasSeventeenGeneralHolidaysBesideSundays(int year, int expected) =>
        Published("hongkong").Years.Single(published => published.Year == year).Closed.Count.ShouldBe(expected);

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    public void Macau_EachYear_HasTwentyPublicHolidays(int year) =>
        Published("macau").Years.Single(published => published.Year == year).Closed.Count(day => !day.Name.StartsWith("Compensatory", StringComparison.Ordinal)).ShouldBe(20);

    [Theory]
    [InlineData(2024, 28)] // 1 + 8 + 3 + 5 + 1 + 3 + 7
    [InlineData(2025, 28)] // 1 + 8 + 3 + 5 + 3 + 8
    [InlineData(2026, 33)] // 3 + 9 + 3 + 5 + 3 + 3 + 7
    public void Mainland_EachYear_ClosesAsManyDaysAsTheNoticeSays(int year, int expected) =>
        Published("mainland").Years.Single(published => published.Year == year).Closed.Sum(span => span.Until.DayNumber - span.From.DayNumber + 1).ShouldBe(expected);

    private static CalendarFile Published(string id)
    {
        using var stream = typeof(WorkingDayCalendar).Assembly.GetManifestResourceStream($"calendars/{id}")!;
        return System.Text.Json.JsonSerializer.Deserialize<CalendarFile>(stream, PolicyJson.Options)!;
    }
}
