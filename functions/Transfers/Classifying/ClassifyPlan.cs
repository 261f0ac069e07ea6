namespace Baygate.Transfers.Classifying;

/// <summary>How a file is divided for classification.</summary>
/// <param name="RangeCount">Ranges of 64 MiB, the last one shorter; none if the file must be read whole (docs/spec/portions.md).</param>
public sealed record ClassifyPlan(int RangeCount);
