namespace Baygate.Transfers.Api.Messages;

/// <summary>The right to write one file.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="UploadUrl">The blob with a signature that can create and write it and nothing else. Keep it secret.</param>
/// <param name="ExpiresAt">When the right ends.</param>
public sealed record UploadGrant(string TransferId, Uri UploadUrl, DateTimeOffset ExpiresAt);
