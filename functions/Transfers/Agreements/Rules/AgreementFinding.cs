namespace Baygate.Transfers.Agreements.Rules;

/// <summary>A rule that an agreement breaks.</summary>
/// <param name="Code">The rule's code (docs/reference/agreement-codes.md).</param>
/// <param name="Severity">What it means.</param>
/// <param name="Member">The member of the agreement, as a path.</param>
/// <param name="Text">What is wrong, in words.</param>
public sealed record AgreementFinding(string Code, AgreementSeverity Severity, string Member, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Code} ({Member}): {Text}";
}
