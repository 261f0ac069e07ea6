using System.Reflection;
using System.Text;
using System.Text.Json;
using CsCheck;
using static Baygate.Policy.Tests.Sample;

namespace Baygate.Policy.Tests;

/// <summary>What must hold for any facts, drawn from every sample transfer with any part of them forgotten, swapped or raised.</summary>
public class PropertyTests
{
    private static readonly PropertyInfo[] Properties = typeof(Facts).GetProperties();

    private static readonly Facts[] Samples = [.. RuleCases.ById.Values, .. WorkedCasesTests.AllFacts];

    /// <summary>Facts of one sample with some values taken from another sample: every combination the samples know.</summary>
    private static readonly Gen<Facts> Mixed =
        from first in Among(Samples)
        from second in Among(Samples)
        from taken in Gen.Int[0, Properties.Length - 1].Array[0, 12]
        select Take(first, second, taken);

    private static readonly Gen<Facts> Consistent = Mixed.Select(facts => facts with
    {
        NNonSpiPersons = 0,
        NSpiPersons = 0,
        ContainsPi = true,
        ContainsSpi = false,
        SpiCategories = [],
        HasUnder14 = false,
    });

    [Fact]
    public void Decide_SameFacts_GiveTheSameBytes() =>
        Mixed.Sample(facts => PolicyJson.Write(Decide(facts)).AsSpan().SequenceEqual(PolicyJson.Write(new PolicyEngine(Rulebook.Embedded).Decide(facts with { }))));

    [Fact]
    public void Decide_AnyFacts_CitesWhatItRestsOn() =>
        Mixed.Sample(facts => Decide(facts) is { Citations.Count: > 0 } decision && decision.Duties.All(duty => duty.Citation.Article.Length > 0));

    [Fact]
    public void Decide_AnyFacts_MissesSomethingExactlyIfItAsks() =>
        Mixed.Sample(facts => Decide(facts) is var decision
            && (decision.Outcome == Outcome.HumanReview || decision.Missing.Count > 0 == (decision.Outcome == Outcome.NeedsInfo)));

    [Fact]
    public void Decide_MorePersons_NeverRelaxes() =>
        Gen.Select(Consistent, Count, Count, Count, Count).Sample((facts, g, s, moreG, moreS) =>
        {
            Outcome before = Decide(facts with { YtdNonSpiPersons = g, YtdSpiPersons = s }).Outcome;
            Outcome after = Decide(facts with { YtdNonSpiPersons = g + moreG, YtdSpiPersons = s + moreS }).Outcome;
            return before == Outcome.NeedsInfo || Severity(after) >= Severity(before);
        });

    [Fact]
    public void Decide_MorePersons_NeverBeginsToRelease() =>
        Gen.Select(Consistent, Count, Count, Count, Count).Sample((facts, g, s, moreG, moreS) =>
            Decide(facts with { YtdNonSpiPersons = g, YtdSpiPersons = s }).AllowsRelease
            || !Decide(facts with { YtdNonSpiPersons = g + moreG, YtdSpiPersons = s + moreS }).AllowsRelease);

    [Fact]
    public void Decide_AnyExemptionClaimed_GatesStillDeny() =>
        Gen.Select(Mixed, Gen.Enum<Exemption>(), Among(Gates)).Sample((facts, exemption, gate) =>
            Decide(gate(facts) with { Origin = Place.Shenzhen, Destination = Place.HongKong, ClaimedExemption = exemption, ExemptionEvidenceIds = ["E-1", "E-2"] })
                .Outcome == Outcome.Deny);

    [Fact]
    public void Decide_AnyDirectionKnownOrNot_GatesDeny() =>
        Gen.Select(Mixed, Among(PlacesOrNone), Among(PlacesOrNone), Among(Everywhere)).Sample((facts, origin, destination, gate) =>
            Decide(gate(facts) with { Origin = origin, Destination = destination }).Outcome == Outcome.Deny);

    [Fact]
    public void Decide_AnyExemptionClaimed_ImportantDataIsNeverExempt() =>
        Gen.Select(Mixed, Gen.Enum<Exemption>()).Sample((facts, exemption) =>
            Decide(facts with
            {
                Origin = Place.Shenzhen,
                Destination = Place.HongKong,
                ImportantDataStatus = ImportantDataStatus.Notified,
                ClaimedExemption = exemption,
                ExemptionEvidenceIds = ["E-1", "E-2"],
            }).Outcome is Outcome.Deny or Outcome.HumanReview or Outcome.NeedsInfo or Outcome.SecurityAssessment);

    /// <summary>
    /// A decision that leaves a fact open must hold whatever the fact turns out to be: no value may make it stricter without
    /// the decision having asked for that fact. Claims are left out: for them absent means none. So are values that contradict the other
    /// facts: the fact cannot turn out so.
    /// </summary>
    [Fact]
    public void Decide_FactForgotten_IsNeverTakenForAValue() =>
        Gen.Select(Mixed, Among(RealFacts), Among(Samples)).Sample((facts, property, other) =>
        {
            Decision without = Decide(Take(facts, new Facts(), property));
            if (without.Outcome is Outcome.Deny or Outcome.HumanReview or Outcome.NeedsInfo) return true;
            Decision with = Decide(Take(facts, other, property));
            return with.Outcome == without.Outcome || with.Outcome == Outcome.NeedsInfo || Contradicts(with);
        }, iter: 5_000);

    [Fact]
    public void Read_KeysInAnyOrder_GivesTheSameDecision() =>
        Gen.Select(Mixed, Gen.Int).Sample((facts, seed) =>
        {
            string[] members = [.. JsonDocument.Parse(PolicyJson.Write(facts)).RootElement.EnumerateObject().Select(member => $"{member}")];
            new Random(seed).Shuffle(members);
            FactsReading reading = FactsReader.Read(Encoding.UTF8.GetBytes($"{{{string.Join(',', members)}}}"));
            return reading.Facts is { } read && PolicyJson.Write(Decide(read)).AsSpan().SequenceEqual(PolicyJson.Write(Decide(facts)));
        });

    private static readonly string[] Claims =
    [
        nameof(Facts.ClaimedExemption), nameof(Facts.ExemptionEvidenceIds), nameof(Facts.Mechanism), nameof(Facts.MechanismId), nameof(Facts.EffectiveOn),
        nameof(Facts.FiledOn), nameof(Facts.ExpiresOn), nameof(Facts.ApprovedScope), nameof(Facts.ReceivedUnder), nameof(Facts.OnwardTransfer),
        nameof(Facts.ClearedReviews), nameof(Facts.Grade), nameof(Facts.Recipient), nameof(Facts.ExemptionNecessity), nameof(Facts.Deidentification),
        nameof(Facts.AuthorityNotificationId), nameof(Facts.AuthorityAuthorisationId), nameof(Facts.IncidentDetectedAt), nameof(Facts.IncidentPersons),
    ];

    private static readonly int[] RealFacts = [.. Enumerable.Range(0, Properties.Length).Where(index => !Claims.Contains(Properties[index].Name))];

    private static readonly Func<Facts, Facts>[] Gates =
    [
        facts => facts with { StateSecret = true },
        facts => facts with { CoreData = true },
        facts => facts with { ForeignAuthorityRequest = true },
        facts => facts with { RecipientOnRestrictedList = true },
    ];

    /// <summary>The gates that reach every direction.</summary>
    private static readonly Func<Facts, Facts>[] Everywhere =
    [
        facts => facts with { StateSecret = true },
        facts => facts with { CoreData = true },
        facts => facts with { RecipientOnRestrictedList = true },
    ];

    private static readonly Place?[] PlacesOrNone = [null, .. Enum.GetValues<Place>().Cast<Place?>()];

    private static Gen<long> Count => Gen.OneOf(Gen.Long[0, 2_000_000], Among<long>([0, 1, 9_999, 10_000, 99_999, 100_000, 999_999, 1_000_000]));

    private static Gen<T> Among<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static bool Contradicts(Decision decision) => decision.Trace.Any(entry => entry is { Rule: "T21-0", Result: "applies" });

    private static int Severity(Outcome outcome) => outcome switch
    {
        Outcome.Deny => 6,
        Outcome.HumanReview => 5,
        Outcome.NeedsInfo => 4,
        Outcome.SecurityAssessment => 3,
        Outcome.GbaStandardContract or Outcome.StandardContractOrCertification => 2,
        Outcome.ExemptMechanism => 1,
        _ => 0,
    };

    private static Facts Take(Facts facts, Facts other, params int[] properties)
    {
        Facts copy = facts with { };
        foreach (int index in properties) Properties[index].SetValue(copy, Properties[index].GetValue(other));
        return copy;
    }
}
