namespace Baygate.Transfers.SealingFiles;

/// <summary>A sealed file that waits for its release.</summary>
/// <param name="PayloadDigest">
/// SHA-256 over the SHA-256 digests of the payload's ranges in order, 64 hexadecimal digits. The header does not count: it is rewritten
/// for the recipient.
/// </param>
public sealed record SealedFileReference(string PayloadDigest);
