namespace Baygate.Cli.Api;

/// <summary>Where the delivered file lies.</summary>
internal sealed record Delivery(string Zone, string Container, string BlobName);
