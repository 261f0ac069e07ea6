namespace Baygate.Transfers.Ledger;

/// <summary>Distinct persons of an exporter's year, the asking transfer included.</summary>
/// <param name="All">Every person, exact up to 1,000,000, then 1,000,000.</param>
/// <param name="Sensitive">Persons with sensitive data, exact up to 1,000,000, then 1,000,000.</param>
public sealed record PersonCounts(int All, int Sensitive);
