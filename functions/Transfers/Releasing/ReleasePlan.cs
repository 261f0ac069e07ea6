using System.Text.Json.Serialization;
using Baygate.Sealing;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Releasing;

/// <summary>Where an approved file goes.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Zone">The zone of origin.</param>
/// <param name="Round">The decision that was approved.</param>
/// <param name="Destination">The recipient's zone.</param>
/// <param name="Container">The recipient's container.</param>
/// <param name="BlobName">The delivered file's name.</param>
/// <param name="Length">The plaintext's length in bytes.</param>
/// <param name="PayloadDigest">The approved payload's digest, as in <see cref="SealingFiles.SealedFileReference"/>.</param>
public sealed record ReleasePlan(
    string TransferId,
    Zone Zone,
    int Round,
    Zone Destination,
    string Container,
    string BlobName,
    long Length,
    string PayloadDigest) : ITransferInput
{
    /// <summary>Payload ranges to copy.</summary>
    [JsonIgnore]
    public int RangeCount => checked((int)SealedLayout.RangeCount(Length));
}
