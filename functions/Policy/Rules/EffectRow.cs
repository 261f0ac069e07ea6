using System.Text.Json;

namespace Baygate.Policy.Rules;

/// <summary>An effect as the data file writes it: exactly one of the kinds, with what belongs to it.</summary>
internal sealed record EffectRow
{
    public Regime? Regime { get; init; }

    public Outcome? Outcome { get; init; }

    public Exemption? Exemption { get; init; }

    public IReadOnlyList<Mechanism> Mechanisms { get; init; } = [];

    public IReadOnlyList<string> Readings { get; init; } = [];

    public IReadOnlyList<string>? Needs { get; init; }

    public DutyKind? Duty { get; init; }

    public string? Deadline { get; init; }

    public string? Due { get; init; }

    public int DueHours { get; init; }

    public IReadOnlyList<string> Evidence { get; init; } = [];

    public JsonElement? Shown { get; init; }

    public bool Demanded { get; init; } = true;

    public Mechanism? Offers { get; init; }

    public IReadOnlyList<string>? Signoff { get; init; }

    public bool Warning { get; init; }

    public bool Hold { get; init; }

    public IReadOnlyList<RequiredApproval>? Approvals { get; init; }
}
