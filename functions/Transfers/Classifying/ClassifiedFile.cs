namespace Baygate.Transfers.Classifying;

/// <summary>What classification left in the evidence.</summary>
/// <param name="FindingsSha256">SHA-256 of the findings' JSON, 64 hexadecimal digits.</param>
public sealed record ClassifiedFile(string FindingsSha256);
