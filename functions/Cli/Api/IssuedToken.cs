namespace Baygate.Cli.Api;

/// <summary>A token of the local host's issuer. The token is a secret.</summary>
internal sealed record IssuedToken(string AccessToken, DateTimeOffset ExpiresAt, SamplePerson Person);
