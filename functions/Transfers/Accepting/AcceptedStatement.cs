namespace Baygate.Transfers.Accepting;

/// <summary>The statement that a file was accepted.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Zone">The zone of origin.</param>
/// <param name="ETag">The pinned version.</param>
/// <param name="Length">The file's length in bytes.</param>
/// <param name="AgreementId">The agreement that covers it.</param>
/// <param name="AgreementVersion">The agreement's version.</param>
/// <param name="Requester">Who declared the upload as <c>tid/oid</c>, or null for a dropped file.</param>
/// <param name="At">When.</param>
public sealed record AcceptedStatement(
    string TransferId, Zone Zone, string ETag, long Length, string AgreementId, int AgreementVersion, string? Requester, DateTimeOffset At);
