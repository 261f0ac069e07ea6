using Baygate.Policy.Conditions;

namespace Baygate.Policy.Rules;

/// <summary>What a rule does when it applies.</summary>
internal abstract record Effect
{
    /// <summary>Whether it does no more than ask a person; a rule of low confidence may have no other effect.</summary>
    public virtual bool OnlyAsks => false;

    public abstract override string ToString();

    public sealed record SelectRegime(Regime Regime) : Effect
    {
        public override string ToString() => $"regime {Wire.WireNames<Regime>.Of(Regime)}";
    }

    /// <param name="Outcome">The outcome.</param>
    /// <param name="Exemption">The exemption it rests on, if any.</param>
    /// <param name="Mechanisms">The mechanisms it opens.</param>
    /// <param name="Readings">For a review: what the person chooses between.</param>
    public sealed record Conclude(Outcome Outcome, Exemption? Exemption, IReadOnlyList<Mechanism> Mechanisms, IReadOnlyList<string> Readings) : Effect
    {
        public override bool OnlyAsks => Outcome == Outcome.HumanReview;

        public override string ToString() =>
            Wire.WireNames<Outcome>.Of(Outcome) + (Readings.Count == 0 ? "" : $": {string.Join(" / ", Readings)}");
    }

    public sealed record AskFor(IReadOnlyList<string> Keys) : Effect
    {
        public override bool OnlyAsks => true;

        public override string ToString() => $"{Wire.WireNames<Outcome>.Of(Outcome.NeedsInfo)}: {string.Join(", ", Keys)}";
    }

    /// <param name="Kind">Kind of the duty.</param>
    /// <param name="Deadline">Deadline in words, or null.</param>
    /// <param name="Due">The fact that is the deadline's day or moment, or null.</param>
    /// <param name="DueHours">Hours after the moment.</param>
    /// <param name="Evidence">Keys of the facts that show it is met.</param>
    /// <param name="Shown">When they do.</param>
    /// <param name="Demanded">Whether the transfer waits for the evidence.</param>
    public sealed record Impose(
        DutyKind Kind, string? Deadline, Fact? Due, int DueHours, IReadOnlyList<Fact> Evidence, Condition Shown, bool Demanded) : Effect
    {
        public override string ToString() =>
            $"duty {Wire.WireNames<DutyKind>.Of(Kind)}{(Deadline is null ? "" : $" ({Deadline})")}{(Demanded ? $", shown by {Shown}" : "")}";
    }

    public sealed record Offer(Mechanism Mechanism) : Effect
    {
        public override string ToString() => $"{Wire.WireNames<Mechanism>.Of(Mechanism)} is open";
    }

    public sealed record SignOff(IReadOnlyList<string> Readings) : Effect
    {
        public override bool OnlyAsks => true;

        public override string ToString() => $"sign-off: {string.Join(" / ", Readings)}";
    }

    public sealed record Warn : Effect
    {
        public override bool OnlyAsks => true;

        public override string ToString() => "warning";
    }

    public sealed record Hold : Effect
    {
        public override bool OnlyAsks => true;

        public override string ToString() => "no delivery under this decision, with a warning";
    }

    public sealed record Require(IReadOnlyList<RequiredApproval> Approvals) : Effect
    {
        public override string ToString() => string.Join(", ", Approvals.Select(a => $"{a.Count} x {a.Role} within {a.Deadline}"));
    }
}
