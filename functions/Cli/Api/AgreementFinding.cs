namespace Baygate.Cli.Api;

/// <summary>A rule that an agreement breaks.</summary>
internal sealed record AgreementFinding(string Code, string Severity, string Member, string Text);
