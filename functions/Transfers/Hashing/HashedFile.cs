namespace Baygate.Transfers.Hashing;

/// <summary>The digest of the plaintext.</summary>
/// <param name="Sha256">SHA-256, 64 hexadecimal digits.</param>
public sealed record HashedFile(string Sha256);
