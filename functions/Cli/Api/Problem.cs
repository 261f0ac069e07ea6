namespace Baygate.Cli.Api;

/// <summary>A problem document (RFC 9457) with the API's stable code.</summary>
internal sealed record Problem(string? Code, string? Title, string? Detail);
