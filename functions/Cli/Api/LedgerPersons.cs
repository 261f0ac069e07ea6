namespace Baygate.Cli.Api;

/// <summary>Distinct persons.</summary>
internal sealed record LedgerPersons(long All, long Sensitive, bool Saturated);
