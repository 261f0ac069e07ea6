namespace Baygate.Transfers.Api.Messages;

/// <summary>Where a file was delivered.</summary>
/// <param name="Zone">The recipient's zone.</param>
/// <param name="Container">The recipient's container.</param>
/// <param name="BlobName">The delivered file's name.</param>
public sealed record DeliveredTo(Zone Zone, string Container, string BlobName);
