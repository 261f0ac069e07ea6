namespace Baygate.Transfers.Agreements;

/// <summary>What came of putting an agreement. Exactly one of the two is set.</summary>
/// <param name="Stored">The version as registered.</param>
/// <param name="Current">When the version to change was not the latest one: the latest, 0 when the agreement is not registered.</param>
public sealed record AgreementPut(RegisteredAgreement? Stored, int? Current);
