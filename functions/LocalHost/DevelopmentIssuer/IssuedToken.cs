namespace Baygate.LocalHost.DevelopmentIssuer;

/// <summary>A token for a sample person.</summary>
/// <param name="AccessToken">The token (RFC 7519), signed.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="Person">Whose it is.</param>
internal sealed record IssuedToken(string AccessToken, DateTimeOffset ExpiresAt, SamplePerson Person);
