namespace Baygate.Cli.SigningIn;

/// <summary>A token on disk, with the only server it is sent to.</summary>
internal sealed record StoredToken(Uri Server, string Name, string AccessToken, DateTimeOffset ExpiresAt);
