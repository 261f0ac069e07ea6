namespace Baygate.Cli.Api;

/// <summary>The versions of the holding keys in use.</summary>
internal sealed record KeyUses(IReadOnlyList<KeyUse> Keys, int Rewrapped, int Failed);
