namespace Baygate.Cli.Api;

/// <summary>A threshold of the law, and how the year stands to it.</summary>
internal sealed record LedgerThreshold(string Rule, string Citation, string Of, long Limit, string LeadsTo, string Level, DateOnly? ReachedOn);
