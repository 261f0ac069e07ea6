namespace Baygate.Transfers.Api.Messages;

/// <summary>Distinct persons.</summary>
/// <param name="All">Every person, exact up to 1,000,000.</param>
/// <param name="Sensitive">Persons with sensitive data, exact up to 1,000,000.</param>
/// <param name="Saturated">Whether one of the two is more than 1,000,000 and no longer counted.</param>
public sealed record LedgerPersons(long All, long Sensitive, bool Saturated);
