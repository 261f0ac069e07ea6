using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Azure.Storage;
using Azure.Storage.Blobs;
using Baygate.Classification.Persons;
using Baygate.Evidence;
using Baygate.Tests.Azurite;
using Baygate.Transfers;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Zones;

namespace Baygate.Bench;

/// <summary>
/// Reserves 100,000 persons on a real Azurite, by turns with a plain upload of the same bytes: in an empty year, and beside 20 other transfers
/// under way in a year whose page holds 900,000 persons. Prints a table.
/// </summary>
internal static class LedgerBench
{
    private const int Rounds = 9;
    private const int Persons = 100_000;
    private const int Sensitive = 10_000;
    private const int CommittedPersons = 900_000;
    private const int Others = 20;
    private const string Account = "bench";

    public static async Task RunAsync()
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        using var azurite = await AzuriteProcess.StartAsync($"{Account}:{key}");
        var blobs = new BlobServiceClient(new Uri(azurite.Blobs, Account), new StorageSharedKeyCredential(Account, key));
        foreach (var container in Containers.All) await blobs.CreateBlobContainerAsync(container);

        using var signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var keys = new ZoneKeys(
            _ => throw new NotSupportedException("The ledger has no use for holding keys."),
            null!,
            new EcdsaStatementSigner(signing),
            _ => Task.FromResult<IReadOnlyList<string>>([signing.ExportSubjectPublicKeyInfoPem()]));
        var zones = new ZoneDirectory([new ZoneServices(Zone.Guangdong, blobs, keys)]);

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Persons:N0} persons, {Rounds} rounds by turns, seconds; {Environment.ProcessorCount} cores"));
        Console.WriteLine();
        Console.WriteLine("| year | reserve median | least | plain upload median | least | reserve / upload |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        await MeasureAsync("empty", zones, "empty");
        await FillAsync(zones, "full");
        await MeasureAsync("900,000 committed, 20 under way", zones, "full");
    }

    private static async Task MeasureAsync(string name, ZoneDirectory zones, string exporter)
    {
        var (reserving, uploading) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            using var host = new Host(zones);
            var persons = EntryOf(CommittedPersons + (round * Persons / 2), Persons, Sensitive);
            var transferId = $"{exporter}{round}";
            await host.Staged.PutAsync(Zone.Guangdong, transferId, persons, CancellationToken.None);

            // A host that has decided before has the page in memory.
            await host.Years.ReadAsync(YearOf(exporter), CancellationToken.None);
            var reserve = await TimeAsync(() => host.Ledger.ReserveAsync(YearOf(exporter), transferId, CancellationToken.None));
            var upload = await TimeAsync(() => zones.Container(Zone.Guangdong, Containers.Inbox)
                .GetBlobClient(transferId).UploadAsync(new BinaryData(persons.ToBytes()), overwrite: true));
            await host.Ledger.ReleaseAsync(Zone.Guangdong, exporter, transferId, CancellationToken.None);
            if (round == 0) continue; // compiling
            reserving.Add(reserve);
            uploading.Add(upload);
        }

        var (ours, theirs) = (MedianOf(reserving), MedianOf(uploading));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {ours:F3} | {reserving.Min():F3} | {theirs:F3} | {uploading.Min():F3} | {ours / theirs:F1} |"));
    }

    private static async Task FillAsync(ZoneDirectory zones, string exporter)
    {
        using var host = new Host(zones);
        var page = new YearPage(PersonSet.Empty, EntryOf(0, CommittedPersons, Sensitive), LedgerEntry.Empty);
        await host.Years.TryWriteAsync(YearOf(exporter), page, instead: null, CancellationToken.None);
        for (var other = 0; other < Others; other++)
        {
            var persons = EntryOf(other * Persons / 10, Persons / 10, 100).ToBytes();
            await host.Reservations.PutAsync(Zone.Guangdong, exporter, LedgerCounting.Counted, $"other{other}", persons, CancellationToken.None);
        }
    }

    private static LedgerYear YearOf(string exporter) => new(Zone.Guangdong, exporter, 2026);

    /// <summary>Persons as a keyed hash spreads them.</summary>
    private static LedgerEntry EntryOf(int first, int all, int sensitive) =>
        new(SetOf(first, all), SetOf(first, sensitive));

    private static PersonSet SetOf(int first, int count) =>
        PersonSet.Create(Enumerable.Range(first, count).Select(person => unchecked((ulong)person * 0x9E3779B97F4A7C15)));

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var begin = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static double MedianOf(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    /// <summary>One host's ledger, with a memory of its own.</summary>
    private sealed class Host : IDisposable
    {
        private readonly LedgerCache _cache = new();

        public Host(ZoneDirectory zones)
        {
            var (statements, evidence) = (new ZoneStatements(zones), new EvidenceStore(zones));
            Staged = new StagedPersons(zones, statements);
            Reservations = new Reservations(zones, statements, _cache);
            Years = new YearBook(zones, statements, evidence, _cache);
            Ledger = new PersonLedger(Staged, Reservations, Years, evidence, TimeProvider.System);
        }

        public StagedPersons Staged { get; }

        public Reservations Reservations { get; }

        public YearBook Years { get; }

        public PersonLedger Ledger { get; }

        public void Dispose() => _cache.Dispose();
    }
}
