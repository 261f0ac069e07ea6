namespace Baygate.Cli.Api;

/// <summary>Every version of an agreement, newest first.</summary>
internal sealed record AgreementVersions(string Id, IReadOnlyList<AgreementVersion> Versions);
