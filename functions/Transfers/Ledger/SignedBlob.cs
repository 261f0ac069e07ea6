using Azure;

namespace Baygate.Transfers.Ledger;

/// <summary>A blob whose signature was verified.</summary>
/// <param name="Content">Its content.</param>
/// <param name="Sha256">SHA-256 of the content, 64 hexadecimal digits.</param>
/// <param name="ETag">Its version.</param>
internal sealed record SignedBlob(byte[] Content, string Sha256, ETag ETag);
