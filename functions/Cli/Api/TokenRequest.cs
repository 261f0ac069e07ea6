namespace Baygate.Cli.Api;

/// <summary>Asks the local host's issuer for a sample person's token.</summary>
internal sealed record TokenRequest(string Name);
