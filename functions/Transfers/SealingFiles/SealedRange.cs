namespace Baygate.Transfers.SealingFiles;

/// <summary>One range as it was sealed.</summary>
/// <param name="Sha256">SHA-256 of the range's ciphertext, 64 hexadecimal digits.</param>
public sealed record SealedRange(string Sha256);
