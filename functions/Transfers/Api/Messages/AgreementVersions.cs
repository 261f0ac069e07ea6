namespace Baygate.Transfers.Api.Messages;

/// <summary>Every version of an agreement.</summary>
/// <param name="Id">The agreement.</param>
/// <param name="Versions">The versions, newest first.</param>
public sealed record AgreementVersions(string Id, IReadOnlyList<AgreementVersion> Versions);
