namespace Baygate.Cli.Api;

/// <summary>How many people of a role must still agree.</summary>
internal sealed record AwaitedRole(string Role, int Count);
