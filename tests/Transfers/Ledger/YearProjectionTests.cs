using Baygate.Policy;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Ledger;
using CsCheck;

namespace Baygate.Transfers.Tests.Ledger;

public sealed class YearProjectionTests
{
    private static readonly YearProjection HalfWay = new(2026, new DateOnly(2026, 7, 1)); // the 182nd day

    [Theory]
    [InlineData(0, 0)]
    [InlineData(182, 365)]
    [InlineData(100, 201)] // 200.5 rounded up
    public void Project_HalfWayThroughTheYear_Doubles(long count, long expected) => HalfWay.Project(count).ShouldBe(expected);

    [Fact]
    public void Project_OnTheLastDay_IsTheCount() => new YearProjection(2026, new DateOnly(2026, 12, 31)).Project(77).ShouldBe(77);

    [Fact]
    public void Project_OfAPastYear_IsTheCount() => new YearProjection(2025, new DateOnly(2026, 7, 1)).Project(77).ShouldBe(77);

    [Fact]
    public void Day_OfALimitAhead_IsTheFirstOnWhichItIsReached() => HalfWay.DayOf(50_000, 100_000).ShouldBe(new DateOnly(2026, 12, 30));

    [Fact]
    public void Day_OfALimitBeyondTheYear_IsNone() => HalfWay.DayOf(40_000, 100_000).ShouldBeNull();

    [Fact]
    public void Project_MorePersonsOrAnEarlierDay_IsNeverLess() =>
        Gen.Select(Gen.Long[0, 2_000_000], Gen.Int[1, 364]).Sample((count, day) =>
        {
            var today = new DateOnly(2026, 1, 1).AddDays(day - 1);
            var projected = new YearProjection(2026, today).Project(count);
            return projected >= count
                && new YearProjection(2026, today).Project(count + 1) >= projected
                && new YearProjection(2026, today.AddDays(1)).Project(count) <= projected;
        });

    /// <summary>On 1 July a count of 39,890 comes to 80,000 persons by 31 December.</summary>
    [Theory]
    [InlineData(39_888, LedgerLevel.Below)]
    [InlineData(39_890, LedgerLevel.Near)]
    [InlineData(99_999, LedgerLevel.Near)]
    [InlineData(100_000, LedgerLevel.Reached)]
    public void Judge_AHundredThousand_WarnsFromEightyPercentOn(long all, LedgerLevel expected) =>
        Threshold.Mainland.Single(threshold => threshold.Rule == "T4-5").Judge(Totals(all), HalfWay).Level.ShouldBe(expected);

    [Fact]
    public void Mainland_Thresholds_AreThoseOfOrder16() =>
        Threshold.Mainland.Select(threshold => (threshold.Of, threshold.Limit, threshold.LeadsTo)).ShouldBe(
        [
            (LedgerPersonGroup.All, 100_000, Outcome.StandardContractOrCertification),
            (LedgerPersonGroup.All, 1_000_000, Outcome.SecurityAssessment),
            (LedgerPersonGroup.Sensitive, 1, Outcome.StandardContractOrCertification),
            (LedgerPersonGroup.Sensitive, 10_000, Outcome.SecurityAssessment),
        ]);

    private static LedgerTotals Totals(long all)
    {
        var persons = new LedgerPersons(all, 0, false);
        return new LedgerTotals(persons, new LedgerPersons(0, 0, false), persons, new LedgerPersons(HalfWay.Project(all), 0, false));
    }
}
