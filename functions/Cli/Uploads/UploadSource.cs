namespace Baygate.Cli.Uploads;

/// <summary>The file under upload, and the transfer it is uploaded for; the first line of a journal.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Length">The file's length in bytes.</param>
/// <param name="ModifiedAt">The file's last change.</param>
internal sealed record UploadSource(string TransferId, long Length, DateTime ModifiedAt);
