namespace Baygate.Cli.Api;

/// <summary>A second officer's word on exactly one version.</summary>
internal sealed record AgreementVerdict(string Verdict, int Version, string Sha256, string? Reason);
