using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Baygate.Policy.Wire;

namespace Baygate.Policy.Conditions;

/// <summary>Every fact a condition may name, with a typed accessor.</summary>
internal static class FactCatalog
{
    /// <summary>The keys of the facts' JSON, as <see cref="Facts"/> lists them.</summary>
    public static IReadOnlyList<string> InputKeysInOrder { get; } =
        [.. typeof(Facts).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];

    /// <summary>The keys of the facts' JSON.</summary>
    public static FrozenSet<string> InputKeys { get; } = InputKeysInOrder.ToFrozenSet(StringComparer.Ordinal);

    private static readonly Fact[] Declared = [.. Declare().Select((fact, index) => fact with { Index = index })];

    private static readonly FrozenDictionary<string, Fact> ByKey = Declared.ToFrozenDictionary(fact => fact.Key, StringComparer.Ordinal);

    /// <summary>Every fact, in the order of the facts' page, the derived ones last.</summary>
    public static IReadOnlyList<Fact> All => Declared;

    public static bool IsInputKey(string key) => InputKeys.Contains(key);

    public static Fact? Find(string key) => ByKey.GetValueOrDefault(key);

    private static IEnumerable<Fact> Declare() =>
    [
        Day("decisionDate", facts => facts.DecisionDate),
        Choice("origin", facts => facts.Origin),
        Choice("destination", facts => facts.Destination),
        Choice("exporterRegisteredPlace", facts => facts.ExporterRegisteredPlace),
        Choice("recipientRegisteredPlace", facts => facts.RecipientRegisteredPlace),
        Choice("collectedIn", facts => facts.CollectedIn),
        Flag("exporterIsCiio", facts => facts.ExporterIsCiio),
        Flag("exporterIsStateOrgan", facts => facts.ExporterIsStateOrgan),
        Flag("coreData", facts => facts.CoreData),
        Flag("stateSecret", facts => facts.StateSecret),
        Flag("hgrMaterialOrInfo", facts => facts.HgrMaterialOrInfo),
        Flag("foreignAuthorityRequest", facts => facts.ForeignAuthorityRequest),
        Flag("recipientOnRestrictedList", facts => facts.RecipientOnRestrictedList),
        Flag("containsPi", Consistency.ContainsPi),
        Flag("containsSpi", Consistency.ContainsSpi),
        Flag("hasUnder14", Consistency.HasUnder14),
        Choices("spiCategories", Consistency.SpiCategories),
        Flag("spiNecessityShown", facts => facts.SpiNecessityShown),
        Items("guardianConsentEvidenceIds", facts => facts.GuardianConsentEvidenceIds),
        Text("minorRulesId", facts => facts.MinorRulesId),
        Choice("importantDataStatus", facts => facts.ImportantDataStatus is ImportantDataStatus.Unknown ? null : facts.ImportantDataStatus),
        Number("nNonSpiPersons", facts => facts.NNonSpiPersons),
        Number("nSpiPersons", facts => facts.NSpiPersons),
        Number("ytdNonSpiPersons", Consistency.YtdNonSpiPersons),
        Number("ytdSpiPersons", Consistency.YtdSpiPersons),
        Text("purpose", facts => facts.Purpose),
        Text("method", facts => facts.Method),
        Items("dataTypes", facts => facts.DataTypes),
        Choice("legalBasis", facts => facts.LegalBasis),
        Claim(Choice("claimedExemption", facts => facts.ClaimedExemption)),
        new Fact("exemptionEvidenceIds", FactKind.Items, [], ExemptionEvidence),
        Flag("ftzRegistered", facts => facts.FtzRegistered),
        Text("ftzListVersion", facts => facts.FtzListVersion),
        Claim(Choice("mechanism", facts => facts.Mechanism)),
        Claim(Text("mechanismId", facts => facts.MechanismId)),
        Claim(Day("effectiveOn", facts => facts.EffectiveOn)),
        Claim(Day("filedOn", facts => facts.FiledOn)),
        Claim(Day("expiresOn", facts => facts.ExpiresOn)),
        Claim(Day("mechanismEnd", Deadlines.EndOfMechanism)),
        Claim(Text("approvedScope.purpose", facts => facts.ApprovedScope?.Purpose)),
        Claim(Text("approvedScope.recipient", facts => facts.ApprovedScope?.Recipient)),
        Claim(Text("approvedScope.method", facts => facts.ApprovedScope?.Method)),
        Claim(Items("approvedScope.types", facts => facts.ApprovedScope?.Types)),
        Claim(Number("approvedScope.scale", facts => facts.ApprovedScope?.Scale)),
        Text("piaId", facts => facts.PiaId),
        Day("piaDoneOn", facts => facts.PiaDoneOn),
        Choice("piaKind", facts => facts.PiaKind),
        Text("noticeVersion", facts => facts.NoticeVersion),
        Items("consentEvidenceIds", facts => facts.ConsentEvidenceIds),
        Choice("recipientRole", facts => facts.RecipientRole),
        Choices("storageRegions", facts => facts.StorageRegions),
        Choices("keyRegions", facts => facts.KeyRegions),
        Choices("adminAccessFrom", facts => facts.AdminAccessFrom),
        Choice("sector", facts => facts.Sector),
        Flag("onwardTransfer", facts => facts.OnwardTransfer),
        Claim(Choice("receivedUnder", facts => facts.ReceivedUnder)),
        Flag("onwardBusinessNeed", facts => facts.OnwardBusinessNeed),
        Flag("onwardNotice", facts => facts.OnwardNotice),
        Flag("onwardConsent", facts => facts.OnwardConsent),
        Flag("onwardInAppendix", facts => facts.OnwardInAppendix),
        Choice("grade", facts => facts.Grade),
        Claim(Text("recipient", facts => facts.Recipient)),
        Claim(Flag("exemptionNecessity", facts => facts.ExemptionNecessity)),
        Claim(Choice("deidentification", facts => facts.Deidentification)),
        Claim(Text("authorityNotificationId", facts => facts.AuthorityNotificationId)),
        Claim(Text("authorityAuthorisationId", facts => facts.AuthorityAuthorisationId)),
        Claim(new Fact("incidentDetectedAt", FactKind.Moment, [], facts => facts.IncidentDetectedAt is { } at ? new FactValue.Moment(at) : null)),
        Claim(Number("incidentPersons", facts => facts.IncidentPersons)),
        Items("consentsToExport", Consents.ToExport) with { AskedAs = "consentEvidenceIds" },
        Items("consentsToSensitive", Consents.ToSensitive) with { AskedAs = "consentEvidenceIds" },
        Number("projectedNonSpiPersons", facts => Projection.ToYearEnd(Consistency.YtdNonSpiPersons(facts), facts.DecisionDate)) with { AskedAs = "ytdNonSpiPersons" },
        Number("projectedSpiPersons", facts => Projection.ToYearEnd(Consistency.YtdSpiPersons(facts), facts.DecisionDate)) with { AskedAs = "ytdSpiPersons" },
        Choice("protectionGrade", Protection.GradeOf) with { AskedAs = "grade" },
        new Fact("filingDeadline", FactKind.Day, [], Deadlines.OfFiling) { AskedAs = "filedOn" },
        new Fact("renewalOpens", FactKind.Day, [], Deadlines.OfRenewal) { AskedAs = "expiresOn" },
        Items("contradictions", Consistency.Contradictions),
    ];

    /// <summary>No evidence for a claim that is made means that it is not shown, neither that it holds nor that it fails.</summary>
    private static FactValue? ExemptionEvidence(Facts facts)
    {
        if (facts.ClaimedExemption is null) return FactValue.None;
        var evidence = new FactValue.Items(facts.ExemptionEvidenceIds ?? []);
        return evidence.IsEmpty ? null : evidence;
    }

    private static Fact Claim(Fact fact) => fact with { Read = facts => fact.Read(facts) ?? FactValue.None };

    private static Fact Flag(string key, Func<Facts, bool?> read) =>
        new(key, FactKind.Flag, [], facts => read(facts) is { } value ? new FactValue.Flag(value) : null);

    private static Fact Text(string key, Func<Facts, string?> read) =>
        new(key, FactKind.Text, [], facts => read(facts) is { } value ? new FactValue.Text(value) : null);

    private static Fact Number(string key, Func<Facts, long?> read) =>
        new(key, FactKind.Number, [], facts => read(facts) is { } value ? new FactValue.Number(value) : null);

    private static Fact Day(string key, Func<Facts, DateOnly?> read) =>
        new(key, FactKind.Day, [], facts => read(facts) is { } value ? new FactValue.Day(value) : null);

    private static Fact Items(string key, Func<Facts, IReadOnlyList<string>?> read) =>
        new(key, FactKind.Items, [], facts => read(facts) is { } value ? new FactValue.Items(value) : null);

    private static Fact Choice<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(string key, Func<Facts, T?> read)
        where T : struct, Enum =>
        new(key, FactKind.Text, WireNames<T>.All, facts => read(facts) is { } value ? new FactValue.Text(WireNames<T>.Of(value)) : null);

    private static Fact Choices<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(string key, Func<Facts, IReadOnlyList<T>?> read)
        where T : struct, Enum =>
        new(key, FactKind.Items, WireNames<T>.All, facts => read(facts) is { } values ? new FactValue.Items([.. values.Select(WireNames<T>.Of)]) : null);
}
