namespace Baygate.Cli.Uploads;

/// <summary>A finished upload.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="AgreementId">The agreement it was uploaded under.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="Length">The file's length in bytes.</param>
/// <param name="ResumedBytes">How many of them an earlier run had sent.</param>
internal sealed record UploadResult(string TransferId, string AgreementId, string FileName, long Length, long ResumedBytes);
