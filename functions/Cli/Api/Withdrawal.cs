namespace Baygate.Cli.Api;

/// <summary>Takes a transfer back.</summary>
internal sealed record Withdrawal(string Reason);
