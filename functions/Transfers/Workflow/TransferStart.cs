namespace Baygate.Transfers.Workflow;

/// <summary>What a transfer's workflow starts from: a file as it arrived in a zone's inbox. Its name is in the register, not here.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Zone">The zone whose inbox holds the file.</param>
/// <param name="ETag">The version that arrived; every later read is conditional on it (RFC 9110, section 13.1.1).</param>
public sealed record TransferStart(string TransferId, Zone Zone, string ETag) : ITransferInput;
