using Baygate.Policy.Conditions;

namespace Baygate.Policy.Tests.Conditions;

public class ProjectionTests
{
    [Theory]
    [InlineData(365, "2026-01-01", 133_225)]
    [InlineData(1, "2026-12-31", 1)]
    [InlineData(100, "2026-07-02", 200)]
    [InlineData(100, "2028-12-30", 101)]
    [InlineData(0, "2026-03-01", 0)]
    [InlineData(long.MaxValue, "2026-03-01", long.MaxValue)]
    public void ToYearEnd_CountAndDay_GoesOnAsItBegan(long count, string day, long expected) =>
        Projection.ToYearEnd(count, DateOnly.Parse(day, null)).ShouldBe(expected);

    [Fact]
    public void ToYearEnd_CountOrDayUnknown_IsUnknown() =>
        (Projection.ToYearEnd(null, new DateOnly(2026, 1, 1)), Projection.ToYearEnd(1, null)).ShouldBe((null, null));
}
