using Azure.Core;
using Baygate.Tests.Azurite;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.Tests.World;
using Baygate.Transfers.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace Baygate.Transfers.Tests.Ledger;

/// <summary>Several hosts on one storage, which die at any request and begin again.</summary>
public sealed class LedgerUnderLoadTests(AzuriteFixture azurite)
{
    private const int Hosts = 3;
    private const int Transfers = 210;
    private const int PersonsEach = 5;
    private const int Attempts = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A third is delivered, a third rejected, a third stays under way; each shares persons with its neighbours.</summary>
    [Fact]
    public async Task State_AfterHundredsAtOnceWithCrashesBetween_IsExactlyTheSum()
    {
        await using var bay = await Bay.OpenAsync(azurite);
        var faults = new FaultPolicy { Fail = CrashingAtRandom() };
        var hosts = Enumerable.Range(0, Hosts)
            .Select(_ => bay.Services(bay.Time, faults, new()).BuildServiceProvider())
            .Select(services => new LedgerTransfers(services)).ToList();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Transfers),
            new ParallelOptions { MaxDegreeOfParallelism = 24, CancellationToken = Cancel },
            async (index, _) => await UntilDoneAsync(hosts, index, host => RunAsync(host, index)));
        faults.Fail = _ => null;

        var fresh = new LedgerTransfers(bay.Services(bay.Time, faults, new()).BuildServiceProvider());
        (await fresh.CommittedAsync()).ShouldBe(CountsOf(0));
        (await fresh.ReservedAsync()).ShouldBe(CountsOf(2));
        (await fresh.ReserveAsync("last", [], [])).ShouldBe(CountsOf(0, 2));
    }

    private static async Task RunAsync(LedgerTransfers host, int index)
    {
        var transferId = $"t{index}";
        await host.DecideAsync(transferId, PersonsOf(index), SensitiveOf(index));
        if (index % 3 == 0) await host.CommitAsync(transferId);
        if (index % 3 == 1) await host.ReleaseAsync(transferId);
    }

    /// <summary>A host that died is followed by another, which begins the step again, as the engine does.</summary>
    private static async Task UntilDoneAsync(List<LedgerTransfers> hosts, int index, Func<LedgerTransfers, Task> run)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                await run(hosts[(index + attempt) % Hosts]);
                return;
            }
            catch (Azure.RequestFailedException crash) when (crash.ErrorCode == "Injected")
            {
                continue;
            }
        }

        throw new InvalidOperationException($"Transfer {index} never came through.");
    }

    /// <summary>One request in two hundred does not come through, before or between any two others.</summary>
    private static Func<Request, int?> CrashingAtRandom()
    {
        var random = new Random(20260101);
        return _ =>
        {
            lock (random) return random.Next(200) == 0 ? 500 : null;
        };
    }

    private static ulong[] PersonsOf(int index) => [.. Enumerable.Range(index * 3, PersonsEach).Select(person => (ulong)person)];

    private static ulong[] SensitiveOf(int index) => index % 2 == 0 ? [(ulong)(index * 3)] : [];

    private static PersonCounts CountsOf(params int[] kinds)
    {
        var transfers = Enumerable.Range(0, Transfers).Where(index => kinds.Contains(index % 3)).ToList();
        return new PersonCounts(transfers.SelectMany(PersonsOf).Distinct().Count(), transfers.SelectMany(SensitiveOf).Distinct().Count());
    }
}
