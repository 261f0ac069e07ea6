using Azure.Storage.Blobs.Models;
using Baygate.Policy;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Tests.Ledger;

/// <summary>The ledger deleted, put back or forged, and made anew from the evidence.</summary>
public sealed class LedgerRebuildTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private Bay _bay = null!;
    private LedgerTransfers _transfers = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bay = await Bay.OpenAsync(azurite);
        var agreement = TestAgreements.Telemetry();
        await _bay.PutAsync(agreement with { Exporter = agreement.Exporter with { Id = LedgerTransfers.Exporter } });
        _transfers = new LedgerTransfers(_bay.Host);
        await _transfers.DecideAsync("t1", [1, 2, 3], [3]);
        await _transfers.CommitAsync("t1");
        await _transfers.DecideAsync("t2", [8], [], Exemption.Art5Contract);
        await _transfers.CommitAsync("t2", new DateTimeOffset(2025, 5, 1, 0, 0, 0, TimeSpan.Zero));
        await _transfers.DecideAsync("t3", [3, 4], []);
        await _transfers.DecideAsync("t4", [5], [], Exemption.Art6);
        await _transfers.DecideAsync("t5", [6], []);
        await _transfers.ReleaseAsync("t5");
    }

    public ValueTask DisposeAsync() => _bay.DisposeAsync();

    [Fact]
    public async Task Check_OfAWholeLedger_FindsNothing()
    {
        var checkedOnly = await RebuildAsync(checkOnly: true);

        checkedOnly.Years.ShouldBe(
        [
            new LedgerRebuiltYear(Zone.Guangdong, 2025, 1, new LedgerPersons(0, 0, false), new LedgerPersons(1, 0, false), Differed: false),
            new LedgerRebuiltYear(Zone.Guangdong, 2026, 1, new LedgerPersons(3, 1, false), new LedgerPersons(0, 0, false), Differed: false),
        ]);
        (checkedOnly.RestoredReservations.Count, checkedOnly.RemovedReservations.Count, checkedOnly.UnaccountedTransfers.Count).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task Rebuild_OfADeletedLedger_GivesTheSameLedger()
    {
        var before = await LedgerAsync();
        foreach (var name in before.Keys) await Blob(name).DeleteAsync(cancellationToken: Cancel);

        var rebuilt = await RebuildAsync(checkOnly: false);

        (await LedgerAsync()).ShouldBe(before, ignoreOrder: true);
        rebuilt.Years.ShouldAllBe(year => year.Differed);
        rebuilt.RestoredReservations.ShouldBe(["t3", "t4"]);
        (await CheckAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Check_OfADeletedLedger_SaysSoAndChangesNothing()
    {
        foreach (var name in (await LedgerAsync()).Keys) await Blob(name).DeleteAsync(cancellationToken: Cancel);

        (await CheckAsync()).ShouldBeFalse();

        (await LedgerAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rebuild_OfAForgedPage_PutsItRight()
    {
        await _bay.PlantAsync(Containers.Ledger, "exporter-01/2026/committed", "nobody"u8.ToArray());

        (await RebuildAsync(checkOnly: false)).Years.Single(year => year.Year == 2026).Differed.ShouldBeTrue();

        (await _transfers.CommittedAsync()).ShouldBe(new PersonCounts(3, 1));
    }

    [Fact]
    public async Task Rebuild_ReservationOfAnEndedTransfer_IsRemoved()
    {
        await _transfers.ReserveAsync("t5", [6], []);

        (await RebuildAsync(checkOnly: false)).RemovedReservations.ShouldBe(["t5"]);

        (await CheckAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Report_OfThisYear_ShowsCommittedReservedAndExemptApart()
    {
        var report = (await Desk.ReportAsync(LedgerTransfers.Exporter, 2026, Cancel)).ShouldNotBeNull();
        var account = report.Accounts.ShouldHaveSingleItem();

        (account.CommittedTransfers, account.OpenTransfers).ShouldBe((1, 2));
        (account.Counted.Committed.All, account.Counted.Reserved.All, account.Counted.Total.All).ShouldBe((3, 1, 4));
        (account.Exempt.Committed.All, account.Exempt.Reserved.All).ShouldBe((0, 1));
        account.Thresholds.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Report_OfAPastYear_LeavesOutWhatIsUnderWay()
    {
        var account = (await Desk.ReportAsync(LedgerTransfers.Exporter, 2025, Cancel))!.Accounts.Single();

        (account.Counted.Total.All, account.Exempt.Total.All, account.OpenTransfers).ShouldBe((0, 1, 0));
    }

    [Fact]
    public async Task Report_OfAnUnknownExporter_IsNone() => (await Desk.ReportAsync("nobody", null, Cancel)).ShouldBeNull();

    private ILedgerDesk Desk => _bay.Get<ILedgerDesk>();

    private async Task<LedgerRebuild> RebuildAsync(bool checkOnly) =>
        (await Desk.RebuildAsync(LedgerTransfers.Exporter, checkOnly, Cancel)).ShouldNotBeNull();

    private async Task<bool> CheckAsync()
    {
        var found = await RebuildAsync(checkOnly: true);
        return found.Years.All(year => !year.Differed) && found.RestoredReservations.Count + found.RemovedReservations.Count == 0;
    }

    /// <summary>Every blob of the exporter's ledger, as text.</summary>
    private async Task<Dictionary<string, string>> LedgerAsync()
    {
        var found = new Dictionary<string, string>();
        foreach (var name in await _bay.BlobsAsync(Zone.Guangdong, Containers.Ledger))
        {
            BlobDownloadResult blob = await Blob(name).DownloadContentAsync(Cancel);
            found[name] = Convert.ToBase64String(blob.Content);
        }

        return found;
    }

    private Azure.Storage.Blobs.BlobClient Blob(string name) => _bay.Zones.Container(Zone.Guangdong, Containers.Ledger).GetBlobClient(name);
}
