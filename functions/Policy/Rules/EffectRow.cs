using System.Text.Json;

namespace Baygate.Policy.Rules;

/// <summary>An effect as the data file writes it: exactly one of the kinds, with what belongs to it.</summary>
/// <remarks>What a file may leave out and then has a value has a setter: the generated reader would set an init-only one to null.</remarks>
internal sealed record EffectRow
{
    public Regime? Regime { get; init; }

    public Outcome? Outcome { get; init; }

    public Exemption? Exemption { get; init; }

    public IReadOnlyList<Mechanism> Mechanisms { get; set; } = [];

    public IReadOnlyList<string> Readings { get; set; } = [];

    public IReadOnlyList<string>? Needs { get; init; }

    public DutyKind? Duty { get; init; }

    public string? Deadline { get; init; }

    public string? Due { get; init; }

    public int DueHours { get; init; }

    public IReadOnlyList<string> Evidence { get; set; } = [];

    public JsonElement? Shown { get; init; }

    public bool Demanded { get; set; } = true;

    public Mechanism? Offers { get; init; }

    public IReadOnlyList<string>? Signoff { get; init; }

    public bool Warning { get; init; }

    public bool Hold { get; init; }

    public IReadOnlyList<RequiredApproval>? Approvals { get; init; }
}
