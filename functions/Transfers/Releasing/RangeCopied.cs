namespace Baygate.Transfers.Releasing;

/// <summary>One payload range lies at the destination, not yet part of a file.</summary>
/// <param name="Index">The range, from 0.</param>
public sealed record RangeCopied(int Index);
