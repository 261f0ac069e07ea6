using Baygate.Classification.Persons;
using Baygate.Classification.Results;

namespace Baygate.Classification;

/// <summary>The outcome of one classification.</summary>
/// <param name="Findings">What was seen: counts, places, masked samples. Fit for people, records and digests.</param>
/// <param name="Persons">Every distinct person of the file, as keyed hashes: for the ledger alone.</param>
/// <param name="SensitivePersons">Those of <paramref name="Persons"/> with sensitive personal information in their record.</param>
public sealed record ClassificationResult(Findings Findings, PersonSet Persons, PersonSet SensitivePersons);
