namespace Baygate.Transfers.Ledger;

/// <summary>The statement that a blob holds what Baygate wrote under its name; it is the blob's metadata, so both are written at once.</summary>
/// <param name="Container">The container.</param>
/// <param name="Name">The blob's name.</param>
/// <param name="Sha256">SHA-256 of its content, 64 hexadecimal digits.</param>
public sealed record LedgerBlobStatement(string Container, string Name, string Sha256);
