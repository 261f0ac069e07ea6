namespace Baygate.Transfers.Api.Messages;

/// <summary>How far the work under way is.</summary>
/// <param name="Bytes">Bytes done.</param>
/// <param name="Total">Bytes in all.</param>
public sealed record TransferProgress(long Bytes, long Total);
