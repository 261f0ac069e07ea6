namespace Baygate.Transfers.SealingFiles;

/// <summary>How a file is divided for sealing.</summary>
/// <param name="RangeCount">Ranges of 64 MiB plaintext, the last one shorter (docs/spec/sealed-file.md).</param>
public sealed record SealPlan(int RangeCount);
