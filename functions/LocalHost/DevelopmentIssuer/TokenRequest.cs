namespace Baygate.LocalHost.DevelopmentIssuer;

/// <summary>The body of a request for a token.</summary>
/// <param name="Name">Who signs in.</param>
internal sealed record TokenRequest(string? Name);
