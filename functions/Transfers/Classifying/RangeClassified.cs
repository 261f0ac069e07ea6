namespace Baygate.Transfers.Classifying;

/// <summary>A range whose portion is kept.</summary>
/// <param name="Index">The range, from 0.</param>
public sealed record RangeClassified(int Index);
