using Azure.Storage.Blobs.Models;
using Baygate.Policy;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Ledger;

public sealed class PersonLedgerTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int Many = 40;

    private Bay _bay = null!;
    private LedgerTransfers _transfers = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bay = await Bay.OpenAsync(azurite);
        _transfers = new LedgerTransfers(_bay.Host);
    }

    public ValueTask DisposeAsync() => _bay.DisposeAsync();

    [Fact]
    public async Task Reserve_FirstTransfer_CountsItself() =>
        (await _transfers.ReserveAsync("t1", [1, 2, 3], [3])).ShouldBe(new PersonCounts(3, 1));

    [Fact]
    public async Task Reserve_PersonsOfTwoTransfers_AreCountedOnce()
    {
        await _transfers.ReserveAsync("t1", [1, 2, 3], [3]);

        (await _transfers.ReserveAsync("t2", [3, 4], [4])).ShouldBe(new PersonCounts(4, 2));
    }

    [Fact]
    public async Task Reserve_Again_CountsTheSame()
    {
        var first = await _transfers.ReserveAsync("t1", [1, 2], []);

        (await _transfers.ReserveAsync("t1", [1, 2], [])).ShouldBe(first);
    }

    [Fact]
    public async Task Reserve_AfterACommit_CountsTheCommitted()
    {
        await _transfers.DecideAsync("t1", [1, 2], []);
        await _transfers.CommitAsync("t1");

        (await _transfers.ReserveAsync("t2", [3], [])).All.ShouldBe(3);
    }

    [Fact]
    public async Task Reserve_AfterARelease_CountsItNoMore()
    {
        await _transfers.DecideAsync("t1", [1, 2], []);
        await _transfers.ReleaseAsync("t1");

        (await _transfers.ReserveAsync("t2", [3], [])).All.ShouldBe(1);
    }

    [Fact]
    public async Task Reserve_InANewYear_CountsNothingOfTheLast()
    {
        await _transfers.DecideAsync("t1", [1, 2], []);
        await _transfers.CommitAsync("t1");

        (await _transfers.ReserveAsync("t2", [3], [], year: 2027)).All.ShouldBe(1);
    }

    [Fact]
    public async Task Reserve_InANewYear_CountsWhatIsStillUnderWay()
    {
        await _transfers.DecideAsync("t1", [1, 2], []);

        (await _transfers.ReserveAsync("t2", [3], [], year: 2027)).All.ShouldBe(3);
    }

    [Theory]
    [InlineData("2026-12-31T15:59:59Z", 2, 0)] // one second to midnight in the zones
    [InlineData("2026-12-31T16:00:00Z", 0, 2)]
    public async Task Commit_OfADecemberDecision_CountsInTheYearOfTheTransferAlone(string leftAt, int inOldYear, int inNewYear)
    {
        await _transfers.DecideAsync("t1", [1, 2], [], year: 2026);

        await _transfers.CommitAsync("t1", DateTimeOffset.Parse(leftAt));

        ((await _transfers.CommittedAsync(2026)).All, (await _transfers.CommittedAsync(2027)).All).ShouldBe((inOldYear, inNewYear));
        (await _transfers.ReservedAsync()).All.ShouldBe(0);
    }

    [Theory]
    [InlineData(Exemption.Art4, 0, 2)]
    [InlineData(Exemption.Art5Contract, 0, 2)]
    [InlineData(Exemption.Art5HumanResources, 0, 2)]
    [InlineData(Exemption.Art5Emergency, 0, 2)]
    [InlineData(Exemption.Art6, 0, 2)]
    [InlineData(Exemption.Art5SmallVolume, 2, 0)]
    [InlineData(Exemption.StatutoryDuty, 2, 0)]
    [InlineData(null, 2, 0)]
    public async Task Exemption_ByItsKind_IsCountedApart(Exemption? exemption, int counted, int exempt)
    {
        await _transfers.DecideAsync("t1", [1, 2], [], exemption);
        var reserved = ((await _transfers.ReservedAsync()).All, (await _transfers.ReservedAsync(LedgerCounting.Exempt)).All);
        await _transfers.CommitAsync("t1");

        reserved.ShouldBe((counted, exempt));
        ((await _transfers.CommittedAsync()).All, (await _transfers.CommittedAsync(counting: LedgerCounting.Exempt)).All).ShouldBe((counted, exempt));
    }

    [Fact]
    public async Task Exemption_OfTheFirstRoundAlone_CountsAfterTheSecond()
    {
        await _transfers.DecideAsync("t1", [1, 2], [], Exemption.Art5Contract);
        await _transfers.ReserveAsync("t1", [1, 2], []);
        await _transfers.RecordAsync("t1", exemption: null, round: 2);

        ((await _transfers.ReservedAsync()).All, (await _transfers.ReservedAsync(LedgerCounting.Exempt)).All).ShouldBe((2, 0));
        await _transfers.CommitAsync("t1");
        (await _transfers.CommittedAsync()).All.ShouldBe(2);
    }

    [Fact]
    public async Task Reserve_WhileAnotherIsCommitted_SeesItsPersons()
    {
        await _transfers.DecideAsync("t1", [1, 2], []);
        var committed = 0;
        _bay.Faults.Fail = request =>
        {
            // The other transfer is committed just before the reservations are listed.
            if (request.Uri.Query.Contains("comp=list", StringComparison.Ordinal) && Interlocked.Exchange(ref committed, 1) == 0)
                _transfers.CommitAsync("t1").GetAwaiter().GetResult();
            return null;
        };

        (await _transfers.ReserveAsync("t2", [3], [])).All.ShouldBe(3);
    }

    [Fact]
    public async Task Reserve_PersonsLost_IsAFault() => await ShouldBeTamperedAsync(() => _transfers.Ledger.ReserveAsync(LedgerTransfers.Year(), "t1", Cancel));

    [Theory]
    [InlineData(Containers.Sealed, "t1.persons", "t2.persons")]
    [InlineData(Containers.Ledger, "exporter-01/reserved/counted/t1", "exporter-01/reserved/counted/t2")]
    public async Task Reserve_PersonsOfAnotherTransferPutInPlace_IsAFault(string container, string from, string to)
    {
        await _transfers.ReserveAsync("t1", [1], []);
        await _transfers.ReserveAsync("t2", [1, 2, 3], []);
        await _transfers.ReserveAsync("t3", [4], []);
        await CopyAsync(container, from, to);

        // The third sees the second's reservation; the second itself its own persons.
        await ShouldBeTamperedAsync(() => _transfers.Ledger.ReserveAsync(
            LedgerTransfers.Year(), container == Containers.Ledger ? "t3" : "t2", Cancel));
    }

    [Theory]
    [InlineData(Containers.Ledger, "exporter-01/2026/committed")]
    [InlineData(Containers.Evidence, "ledger/exporter-01/2026/t0.json")]
    public async Task Reserve_SomethingPlanted_IsAFault(string container, string name)
    {
        await _bay.PlantAsync(container, name, "nobody"u8.ToArray());

        await ShouldBeTamperedAsync(() => _transfers.ReserveAsync("t1", [1], []));
    }

    [Fact]
    public async Task Reserve_PagePutBackToAnEarlierOne_CountsAllTheSame()
    {
        const string Page = "exporter-01/2026/committed";
        await CommitOneAsync("t1", 1);
        var earlier = await ReadAsync(Containers.Ledger, Page);
        await CommitOneAsync("t2", 2);
        await WriteAsync(Containers.Ledger, Page, earlier);

        (await _transfers.ReserveAsync("t3", [3], [])).All.ShouldBe(3);
    }

    [Fact]
    public async Task Reserve_PageDeleted_CountsAllTheSame()
    {
        await CommitOneAsync("t1", 1);
        await _bay.Zones.Container(Zone.Guangdong, Containers.Ledger).DeleteBlobAsync("exporter-01/2026/committed", cancellationToken: Cancel);

        (await _transfers.ReserveAsync("t2", [2], [])).All.ShouldBe(2);
    }

    [Fact]
    public async Task Commit_Twice_ChangesNothing()
    {
        await CommitOneAsync("t1", 1);

        await _transfers.CommitAsync("t1");

        (await _bay.BlobsAsync(Zone.Guangdong, Containers.Ledger)).ShouldBe(["exporter-01/2026/committed"]);
        (await _bay.BlobsAsync(Zone.Guangdong, Containers.Sealed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Commit_NothingOnRecord_IsAFault()
    {
        await _transfers.ReserveAsync("t1", [1], []);

        await ShouldBeTamperedAsync(() => _transfers.CommitAsync("t1"));
    }

    [Fact]
    public async Task Release_OfAReservation_IsOnRecord()
    {
        await _transfers.DecideAsync("t1", [1], []);

        await _transfers.ReleaseAsync("t1");

        (await _bay.BlobsAsync(Zone.Guangdong, Containers.Evidence)).ShouldContain(EvidenceNames.ReservationRelease("t1"));
        (await _bay.BlobsAsync(Zone.Guangdong, Containers.Ledger)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Release_AfterTheCommit_TakesNothingBack()
    {
        await CommitOneAsync("t1", 1);

        await _transfers.ReleaseAsync("t1");

        (await _transfers.CommittedAsync()).All.ShouldBe(1);
        (await _bay.BlobsAsync(Zone.Guangdong, Containers.Evidence)).ShouldNotContain(EvidenceNames.ReservationRelease("t1"));
    }

    [Fact]
    public async Task Reserve_ManyAtOnce_EachCountsItselfAndOneCountsAll()
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, Many).Select(index => _transfers.ReserveAsync($"t{index}", [(ulong)index], [])));

        counts.Select(count => count.All).ShouldAllBe(all => all >= 1);
        counts.Max(count => count.All).ShouldBe(Many);
    }

    [Fact]
    public async Task Commit_ManyAtOnce_LosesNobody()
    {
        for (var index = 0; index < Many; index++) await _transfers.DecideAsync($"t{index}", [(ulong)index], []);

        await Task.WhenAll(Enumerable.Range(0, Many).Select(index => _transfers.CommitAsync($"t{index}")));

        (await _transfers.ReserveAsync("last", [1000], [])).All.ShouldBe(Many + 1);
    }

    /// <summary>Copies a blob with its signature, as somebody with rights on the storage can.</summary>
    private async Task CopyAsync(string container, string from, string to) => await WriteAsync(container, to, await ReadAsync(container, from));

    private async Task<BlobDownloadResult> ReadAsync(string container, string name) =>
        await _bay.Zones.Container(Zone.Guangdong, container).GetBlobClient(name).DownloadContentAsync(Cancel);

    private async Task WriteAsync(string container, string name, BlobDownloadResult blob) => await _bay.Zones.Container(Zone.Guangdong, container)
        .GetBlobClient(name).UploadAsync(blob.Content, new BlobUploadOptions { Metadata = blob.Details.Metadata }, Cancel);

    private async Task CommitOneAsync(string transferId, ulong person)
    {
        await _transfers.DecideAsync(transferId, [person], []);
        await _transfers.CommitAsync(transferId);
    }

    private static async Task ShouldBeTamperedAsync(Func<Task> call) =>
        (await Should.ThrowAsync<StepFaultException>(call)).Code.ShouldBe(ReasonCodes.RecordTampered);
}
