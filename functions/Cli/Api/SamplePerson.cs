namespace Baygate.Cli.Api;

/// <summary>One of the local host's sample people.</summary>
internal sealed record SamplePerson(string Name, string TenantId, string ObjectId, IReadOnlyList<string> Roles);
