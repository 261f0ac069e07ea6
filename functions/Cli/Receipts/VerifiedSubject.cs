namespace Baygate.Cli.Receipts;

/// <summary>A file and its digest.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 hexadecimal digits.</param>
internal sealed record VerifiedSubject(string Name, string Sha256);
