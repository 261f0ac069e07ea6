using Baygate.Policy.Conditions;

namespace Baygate.Policy.Tests.Conditions;

public class PeriodTests
{
    [Theory]
    [InlineData("P10D", "2026-06-10")]
    [InlineData("-P3M", "2026-02-28")]
    [InlineData("P3Y", "2029-05-31")]
    public void AddTo_Period_MovesTheDay(string text, string expected)
    {
        Period.TryParse(text, out Period period).ShouldBeTrue();

        period.AddTo(new DateOnly(2026, 5, 31)).ShouldBe(DateOnly.Parse(expected, null));
        period.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("PD")]
    [InlineData("P1W")]
    [InlineData("P-1D")]
    [InlineData("--P1D")]
    [InlineData("P1Y2M")]
    [InlineData("P99999999999D")]
    public void TryParse_NotAPeriod_IsRefused(string? text) => Period.TryParse(text, out _).ShouldBeFalse();
}
