namespace Baygate.Cli.Tests;

/// <summary>A request the API was sent.</summary>
internal sealed record RecordedRequest(string Target, string Body, string Authorization);
