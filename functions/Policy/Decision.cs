using System.Text.Json.Serialization;

namespace Baygate.Policy;

/// <summary>The policy engine's answer about one transfer, with the rule and article behind each part.</summary>
public sealed record Decision
{
    private static readonly Outcome[] Deliverable =
    [
        Outcome.SecurityAssessment, Outcome.GbaStandardContract, Outcome.StandardContractOrCertification,
        Outcome.ExemptMechanism, Outcome.NotExport, Outcome.NotRegulated, Outcome.HongKongPdpo, Outcome.MacauNotify, Outcome.MacauAuthorise,
    ];

    /// <summary>What the engine decided.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Mechanisms open to the exporter; empty where none is needed.</summary>
    public required IReadOnlyList<Mechanism> Mechanisms { get; init; }

    /// <summary>Exemption used, if any.</summary>
    public required Exemption? Exemption { get; init; }

    /// <summary>Rules and articles that carry the outcome; never empty.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Duties that go with the outcome.</summary>
    public required IReadOnlyList<Duty> Duties { get; init; }

    /// <summary>Keys of the facts that are unknown and matter, in ordinal order; with <see cref="Outcome.HumanReview"/> those that will be asked for after it.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Sign-offs still open.</summary>
    public required IReadOnlyList<Signoff> Signoffs { get; init; }

    /// <summary>Warnings, each beginning with the id of its rule.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Approvals delivery waits for; empty if delivery may not go on under this decision.</summary>
    public required IReadOnlyList<RequiredApproval> Approvals { get; init; }

    /// <summary>Every rule looked at, in order.</summary>
    public required IReadOnlyList<TraceEntry> Trace { get; init; }

    /// <summary>Version and content digest of the rulebook.</summary>
    public required string Rulebook { get; init; }

    /// <summary>
    /// Whether delivery may go on once <see cref="Approvals"/> are given: the outcome allows it, a needed mechanism is named and in
    /// force, nothing is missing and no sign-off is open. Derived from the other members, so it survives storage.
    /// </summary>
    [JsonIgnore]
    public bool AllowsRelease =>
        IsDeliverable(Outcome) && Missing.Count == 0 && Signoffs.Count == 0 && Approvals.Count > 0;

    internal static bool IsDeliverable(Outcome outcome) => Deliverable.Contains(outcome);
}
