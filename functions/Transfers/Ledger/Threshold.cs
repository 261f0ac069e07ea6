using System.Text.Json;
using Baygate.Policy;
using Baygate.Transfers.Api;
using Baygate.Transfers.Api.Messages;

namespace Baygate.Transfers.Ledger;

/// <summary>A threshold of the law, as in <c>thresholds.json</c>.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Of">Which persons.</param>
/// <param name="Limit">From how many.</param>
/// <param name="LeadsTo">What it leads to.</param>
/// <param name="Citation">Instrument and article.</param>
internal sealed record Threshold(string Rule, LedgerPersonGroup Of, long Limit, Outcome LeadsTo, string Citation)
{
    private const double NearShare = 0.8;

    /// <summary>The thresholds for exporters in the mainland; elsewhere there are none.</summary>
    public static IReadOnlyList<Threshold> Mainland { get; } = Load();

    /// <summary>How a year stands to the threshold (T5: warn at 80 % projected to 31 December).</summary>
    public LedgerThreshold Judge(LedgerTotals counted, YearProjection projection)
    {
        var (now, projected) = (CountOf(counted.Total), CountOf(counted.Projected));
        var level = now >= Limit ? LedgerLevel.Reached : projected >= NearShare * Limit ? LedgerLevel.Near : LedgerLevel.Below;
        return new LedgerThreshold(Rule, Citation, Of, Limit, LeadsTo, level, level == LedgerLevel.Reached ? null : projection.DayOf(now, Limit));
    }

    private long CountOf(LedgerPersons persons) => Of == LedgerPersonGroup.All ? persons.All : persons.Sensitive;

    private static List<Threshold> Load()
    {
        using var resource = typeof(Threshold).Assembly.GetManifestResourceStream("ledger/thresholds.json")!;
        return JsonSerializer.Deserialize<List<Threshold>>(resource, ApiJson.Options)!;
    }
}
