namespace Baygate.Cli.Api;

/// <summary>Why a transfer stands where it stands.</summary>
internal sealed record Reason(string Code, string? Text);
