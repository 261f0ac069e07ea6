using Baygate.Classification.Persons;
using Baygate.Evidence;
using Baygate.Policy;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace Baygate.Transfers.Tests.Ledger;

/// <summary>What the steps of transfers do to the ledger, on one of the hosts that share a storage.</summary>
internal sealed class LedgerTransfers(IServiceProvider host)
{
    public const string Exporter = "exporter-01";

    private const Zone Origin = Zone.Guangdong;

    private static readonly string Digest = new('a', 64);

    public PersonLedger Ledger { get; } = host.GetRequiredService<PersonLedger>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static LedgerYear Year(int year = 2026) => new(Origin, Exporter, year);

    /// <summary>Classifies and reserves.</summary>
    public async Task<PersonCounts> ReserveAsync(string transferId, ulong[] persons, ulong[] sensitive, int year = 2026)
    {
        var entry = new LedgerEntry(PersonSet.Create(persons), PersonSet.Create(sensitive));
        await host.GetRequiredService<StagedPersons>().PutAsync(Origin, transferId, entry, Cancel);
        return await Ledger.ReserveAsync(Year(year), transferId, Cancel);
    }

    /// <summary>Classifies, reserves and decides.</summary>
    public async Task<PersonCounts> DecideAsync(string transferId, ulong[] persons, ulong[] sensitive, Exemption? exemption = null, int year = 2026)
    {
        var counts = await ReserveAsync(transferId, persons, sensitive, year);
        await RecordAsync(transferId, exemption);
        return counts;
    }

    /// <summary>Puts the reservation on record under a signed decision.</summary>
    public async Task RecordAsync(string transferId, Exemption? exemption = null, int round = 1)
    {
        var evidence = host.GetRequiredService<EvidenceStore>();
        var decision = await evidence.PutDocumentAsync(
            Origin, sha256 => EvidenceNames.Decision(transferId, round, sha256), PolicyJson.Write(DecisionOf(exemption)), Cancel);
        await Ledger.RecordAsync(DecidedOf(transferId, decision, round), Exporter, Cancel);
    }

    public Task CommitAsync(string transferId, DateTimeOffset? leftAt = null) =>
        Ledger.CommitAsync(Origin, transferId, leftAt ?? new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero), delivered: true, Cancel);

    public Task ReleaseAsync(string transferId) => Ledger.ReleaseAsync(Origin, Exporter, transferId, Cancel);

    /// <summary>The committed persons of a year, as counts.</summary>
    public async Task<PersonCounts> CommittedAsync(int year = 2026, LedgerCounting counting = LedgerCounting.Counted)
    {
        var page = await host.GetRequiredService<YearBook>().ReadAsync(Year(year), Cancel);
        return new PersonCounts(page.Of(counting).All.EffectiveCount, page.Of(counting).Sensitive.EffectiveCount);
    }

    /// <summary>The persons of transfers under way, as counts.</summary>
    public async Task<PersonCounts> ReservedAsync(LedgerCounting counting = LedgerCounting.Counted)
    {
        var (_, persons) = await host.GetRequiredService<Reservations>().CountAsync(Origin, Exporter, counting, Cancel);
        return new PersonCounts(persons.All.EffectiveCount, persons.Sensitive.EffectiveCount);
    }

    private static Decision DecisionOf(Exemption? exemption) =>
        TestDecisions.Of(exemption is null ? Outcome.GbaStandardContract : Outcome.ExemptMechanism, exemption);

    private static DecidedStatement DecidedOf(string transferId, string decisionSha256, int round) => new(
        transferId, Origin, round, Digest, Digest, 1, Digest, decisionSha256, Outcome.ExemptMechanism, [], "test", "agreement", 1, null, [], Digest, true,
        default, default);
}
