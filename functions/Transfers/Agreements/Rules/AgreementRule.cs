namespace Baygate.Transfers.Agreements.Rules;

/// <summary>A rule that an agreement keeps or breaks.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity">What breaking it means.</param>
/// <param name="Text">The rule in words.</param>
/// <param name="Source">Where it comes from: instrument and article, or Baygate itself.</param>
public sealed record AgreementRule(string Code, AgreementSeverity Severity, string Text, string Source)
{
    /// <summary>The rule is broken.</summary>
    /// <param name="member">The member of the agreement that breaks it, as a path.</param>
    /// <param name="detail">More words, such as a date; empty for none.</param>
    internal AgreementFinding At(string member, string detail = "") =>
        new(Code, Severity, member, detail.Length == 0 ? Text : $"{Text} {detail}");
}
