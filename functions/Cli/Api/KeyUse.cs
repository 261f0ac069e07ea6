namespace Baygate.Cli.Api;

/// <summary>How much a version of a zone's holding key still protects.</summary>
internal sealed record KeyUse(string Zone, string KeyId, bool IsCurrent, int Uses);
