namespace Baygate.Transfers.Api.Messages;

/// <summary>The versions of the holding keys in use.</summary>
/// <param name="Keys">By zone, the current version among them.</param>
/// <param name="Rewrapped">What this call wrapped anew with the current version.</param>
/// <param name="Failed">What could not be wrapped anew: its key is gone, or the file was changed meanwhile.</param>
public sealed record KeyUses(IReadOnlyList<KeyUse> Keys, int Rewrapped, int Failed);
