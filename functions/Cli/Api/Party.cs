namespace Baygate.Cli.Api;

/// <summary>An organisation that is party to an agreement.</summary>
internal sealed record Party(string Id, string Name);
