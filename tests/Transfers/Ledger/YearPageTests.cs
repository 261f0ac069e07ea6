using Baygate.Classification.Persons;
using Baygate.Transfers.Ledger;
using CsCheck;

namespace Baygate.Transfers.Tests.Ledger;

public sealed class YearPageTests
{
    private static readonly Gen<PersonSet> Sets = Gen.ULong.Array[0, 20].Select(hashes => PersonSet.Create(hashes));
    private static readonly Gen<LedgerEntry> Entries = Gen.Select(Sets, Sets, (all, sensitive) => new LedgerEntry(all, sensitive));
    private static readonly Gen<YearPage> Pages = Gen.Select(Sets, Entries, Entries, (transfers, counted, exempt) => new YearPage(transfers, counted, exempt));

    private static readonly Gen<(string, LedgerCounting, LedgerEntry)> Commits = Gen.Select(
        Gen.Int[0, 9], Gen.Bool, Entries, (id, exempt, persons) => ($"t{id}", exempt ? LedgerCounting.Exempt : LedgerCounting.Counted, persons));

    [Fact]
    public void FromBytes_OfAPage_GivesThePage() => Pages.Sample(page => YearPage.FromBytes(page.ToBytes()).ShouldBe(page));

    [Fact]
    public void FromBytes_OfAPageCutShort_Throws() => Gen.Select(Pages, Gen.Int[1, 40]).Sample((page, cut) =>
        Should.Throw<InvalidDataException>(() => YearPage.FromBytes(page.ToBytes().AsSpan(..^cut))));

    [Fact]
    public void FromBytes_OfAnyBytes_ThrowsOrGivesWhatTheyEncode() => Gen.Byte.Array[0, 80].Sample(bytes =>
    {
        try
        {
            YearPage.FromBytes(bytes).ToBytes().ShouldBe(bytes);
        }
        catch (InvalidDataException)
        {
            // Not a page, and said so.
        }
    });

    [Fact]
    public void With_Commits_IsTheSameInAnyOrderAndAgain() => Commits.Array[0, 8].Sample(commits =>
    {
        var page = YearPage.Empty.With(commits);
        commits.Reverse().Aggregate(YearPage.Empty, (one, commit) => one.With([commit])).ShouldBe(page);
        page.With(commits).ShouldBe(page);
        commits.ShouldAllBe(commit => page.Holds(commit.Item1));
    });

    [Fact]
    public void Union_OfMany_IsThatOfEachAfterTheOther() => Entries.Array[0, 8].Sample(entries =>
        LedgerEntry.Union(entries).ShouldBe(entries.Aggregate(LedgerEntry.Empty, (one, other) => one.Union(other))));

    [Theory]
    [InlineData(1_000_000, false)]
    [InlineData(1_000_001, true)]
    public void Union_AroundAMillion_IsExactAndThenSaturated(int persons, bool saturated)
    {
        var half = persons / 2;
        var union = LedgerEntry.Union(
        [
            new LedgerEntry(PersonSet.Create(Enumerable.Range(0, half).Select(index => (ulong)index)), PersonSet.Empty),
            new LedgerEntry(PersonSet.Create(Enumerable.Range(half, persons - half).Select(index => (ulong)index)), PersonSet.Empty),
            LedgerEntry.Empty,
        ]);

        (union.All.EffectiveCount, union.All.Saturated).ShouldBe((1_000_000, saturated));
    }
}
