namespace Baygate.Transfers.Api.Messages;

/// <summary>Announces an upload.</summary>
/// <param name="AgreementId">The agreement it is under.</param>
/// <param name="FileName">The partner's own name for the file.</param>
public sealed record DeclareRequest(string AgreementId, string FileName);
