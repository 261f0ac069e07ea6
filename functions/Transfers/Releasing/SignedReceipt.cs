using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Releasing;

/// <summary>The receipt is signed and lies in the evidence and beside the delivered file.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Zone">The zone of origin.</param>
/// <param name="ReceiptSha256">SHA-256 of the receipt's envelope, 64 hexadecimal digits.</param>
public sealed record SignedReceipt(string TransferId, Zone Zone, string ReceiptSha256) : ITransferInput;
