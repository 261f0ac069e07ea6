namespace Baygate.Cli.Api;

/// <summary>A person's yes or no, bound to what was reviewed.</summary>
internal sealed record Approval(string Verdict, string BindingDigest, string? Reason);
