using System.Text.Json;

namespace Baygate.Policy.Rules;

/// <summary>An effect as the data file writes it: exactly one of the kinds, with what belongs to it.</summary>
/// <remarks>
/// Setters, not init: so the compiled reader fills the object as it reads. What is left out keeps its
/// value, and an error is reported at its place.
/// </remarks>
internal sealed record EffectRow
{
    public Regime? Regime { get; set; }

    public Outcome? Outcome { get; set; }

    public Exemption? Exemption { get; set; }

    public IReadOnlyList<Mechanism> Mechanisms { get; set; } = [];

    public IReadOnlyList<string> Readings { get; set; } = [];

    public IReadOnlyList<string>? Needs { get; set; }

    public DutyKind? Duty { get; set; }

    public string? Deadline { get; set; }

    public string? Due { get; set; }

    public int DueHours { get; set; }

    public IReadOnlyList<string> Evidence { get; set; } = [];

    public JsonElement? Shown { get; set; }

    public bool Demanded { get; set; } = true;

    public Mechanism? Offers { get; set; }

    public IReadOnlyList<string>? Signoff { get; set; }

    public bool Warning { get; set; }

    public bool Hold { get; set; }

    public IReadOnlyList<RequiredApproval>? Approvals { get; set; }
}
