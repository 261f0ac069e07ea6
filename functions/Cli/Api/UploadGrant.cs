namespace Baygate.Cli.Api;

/// <summary>The right to write one blob for a while. The URL is a secret.</summary>
internal sealed record UploadGrant(string TransferId, Uri UploadUrl, DateTimeOffset ExpiresAt);
