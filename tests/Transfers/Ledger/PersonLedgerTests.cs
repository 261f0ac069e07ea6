using Baygate.Classification.Persons;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Ledger;

public sealed class PersonLedgerTests(AzuriteFixture azurite)
{
    private const int Many = 40;

    private static readonly LedgerYear Year = new(Zone.Guangdong, "exporter-01", 2026);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reserve_FirstTransfer_CountsItself()
    {
        await using var bay = await Bay.OpenAsync(azurite);

        (await ReserveAsync(bay, "t1", [1, 2, 3], [3])).ShouldBe(new PersonCounts(3, 1));
    }

    [Fact]
    public async Task Reserve_PersonsOfTwoTransfers_AreCountedOnce()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        await ReserveAsync(bay, "t1", [1, 2, 3], [3]);

        (await ReserveAsync(bay, "t2", [3, 4], [4])).ShouldBe(new PersonCounts(4, 2));
    }

    [Fact]
    public async Task Reserve_Again_CountsTheSame()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        var first = await ReserveAsync(bay, "t1", [1, 2], []);

        (await bay.Get<PersonLedger>().ReserveAsync(Year, "t1", Cancel)).ShouldBe(first);
    }

    [Fact]
    public async Task Reserve_AfterACommit_CountsTheCommitted()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        await ReserveAsync(bay, "t1", [1, 2], []);
        await bay.Get<PersonLedger>().CommitAsync(Year, "t1", Cancel);

        (await ReserveAsync(bay, "t2", [3], [])).All.ShouldBe(3);
    }

    [Fact]
    public async Task Reserve_AfterARelease_CountsItNoMore()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        await ReserveAsync(bay, "t1", [1, 2], []);
        await bay.Get<PersonLedger>().ReleaseAsync(Year, "t1", Cancel);

        (await ReserveAsync(bay, "t2", [3], [])).All.ShouldBe(1);
    }

    [Fact]
    public async Task Reserve_InAnotherYear_CountsThatYear()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        await ReserveAsync(bay, "t1", [1, 2], []);

        (await ReserveAsync(bay, "t2", [3], [], Year with { Year = 2027 })).All.ShouldBe(1);
    }

    [Fact]
    public async Task Reserve_WhileAnotherIsCommitted_SeesItsPersons()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        await ReserveAsync(bay, "t1", [1, 2], []);
        var ledger = bay.Get<PersonLedger>();
        var committed = 0;
        bay.Faults.Fail = request =>
        {
            // The other transfer is committed just before the reservations are listed.
            if (request.Uri.Query.Contains("comp=list", StringComparison.Ordinal) && Interlocked.Exchange(ref committed, 1) == 0)
                ledger.CommitAsync(Year, "t1", Cancel).GetAwaiter().GetResult();
            return null;
        };

        (await ReserveAsync(bay, "t2", [3], [])).All.ShouldBe(3);
    }

    [Fact]
    public async Task Reserve_StagedPersonsLost_IsAFault()
    {
        await using var bay = await Bay.OpenAsync(azurite);

        var fault = await Should.ThrowAsync<StepFaultException>(() => bay.Get<PersonLedger>().ReserveAsync(Year, "t1", Cancel));

        fault.Code.ShouldBe(ReasonCodes.RecordTampered);
    }

    [Fact]
    public async Task Reserve_CommittedPersonsUnreadable_IsAFault()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        await bay.PlantAsync(Containers.Ledger, "exporter-01/2026/committed", "nobody"u8.ToArray());

        var fault = await Should.ThrowAsync<StepFaultException>(() => ReserveAsync(bay, "t1", [1], []));

        fault.Code.ShouldBe(ReasonCodes.RecordTampered);
    }

    [Fact]
    public async Task Commit_Twice_ChangesNothing()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        await ReserveAsync(bay, "t1", [1, 2], []);
        await bay.Get<PersonLedger>().CommitAsync(Year, "t1", Cancel);

        await bay.Get<PersonLedger>().CommitAsync(Year, "t1", Cancel);

        (await bay.BlobsAsync(Zone.Guangdong, Containers.Ledger)).ShouldBe(["exporter-01/2026/committed"]);
    }

    [Fact]
    public async Task Around_TheFirstDayOfAYear_CoversTheYearBefore()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        await ReserveAsync(bay, "t1", [1, 2], []);

        foreach (var year in LedgerYear.Around(Zone.Guangdong, "exporter-01", new DateOnly(2027, 1, 1)))
            await bay.Get<PersonLedger>().CommitAsync(year, "t1", Cancel);

        (await ReserveAsync(bay, "t2", [3], [])).All.ShouldBe(3);
    }

    [Fact]
    public async Task Reserve_ManyAtOnce_EachCountsItself()
    {
        await using var bay = await Bay.OpenAsync(azurite);

        var counts = await Task.WhenAll(Enumerable.Range(0, Many).Select(index => ReserveAsync(bay, $"t{index}", [(ulong)index], [])));

        counts.Select(count => count.All).ShouldAllBe(all => all >= 1);
        counts.Max(count => count.All).ShouldBe(Many);
    }

    [Fact]
    public async Task Commit_ManyAtOnce_LosesNobody()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        var ledger = bay.Get<PersonLedger>();
        for (var index = 0; index < Many; index++) await ReserveAsync(bay, $"t{index}", [(ulong)index], []);

        await Task.WhenAll(Enumerable.Range(0, Many).Select(index => ledger.CommitAsync(Year, $"t{index}", Cancel)));

        (await ReserveAsync(bay, "last", [1000], [])).All.ShouldBe(Many + 1);
    }

    private static async Task<PersonCounts> ReserveAsync(
        Bay bay, string transferId, ulong[] persons, ulong[] sensitive, LedgerYear? year = null)
    {
        var entry = new LedgerEntry(PersonSet.Create(persons), PersonSet.Create(sensitive));
        await bay.Get<PersonLedger>().StageAsync(Year.Zone, transferId, entry, Cancel);
        return await bay.Get<PersonLedger>().ReserveAsync(year ?? Year, transferId, Cancel);
    }
}
