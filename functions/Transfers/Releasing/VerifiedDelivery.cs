using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Releasing;

/// <summary>The delivered file was read back and is what was approved.</summary>
/// <param name="Plan">Where it went.</param>
/// <param name="Sha256">SHA-256 of the whole delivered file, 64 hexadecimal digits.</param>
/// <param name="Length">The delivered file's length in bytes.</param>
public sealed record VerifiedDelivery(ReleasePlan Plan, string Sha256, long Length) : ITransferInput
{
    /// <inheritdoc/>
    string ITransferInput.TransferId => Plan.TransferId;
}
