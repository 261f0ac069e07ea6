namespace Baygate.Policy.Rules;

/// <summary>A citation in the rulebook, with the day the provision came into force.</summary>
internal sealed record Source(string Instrument, string Article, DateOnly InForce);
