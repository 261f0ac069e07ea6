using Baygate.Transfers.Ledger;
using Baygate.Transfers.Register;
using Baygate.Transfers.Releasing;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Ending;

/// <summary>Closes a delivered transfer: persons committed to the year in which the receipt says they left, the zone's own copies deleted.</summary>
internal sealed class CloseStep(
    TransferRegister register, EvidenceStore evidence, PersonLedger ledger, SealedCopies copies, ProgressReporter progress)
    : IStep<SignedReceipt, TransferEnd>
{
    /// <inheritdoc/>
    public async Task<TransferEnd> RunAsync(SignedReceipt receipt, CancellationToken cancellationToken)
    {
        var (zone, transferId) = (receipt.Zone, receipt.TransferId);
        var signed = await evidence.FindAsync<ReceiptStatement>(zone, EvidenceNames.Receipt(transferId), StatementKinds.Receipt, cancellationToken);
        if (signed?.TransferId != transferId) throw new StepFaultException(ReasonCodes.RecordTampered);

        await ledger.CommitAsync(zone, transferId, signed.DeliveredAt, delivered: true, cancellationToken);
        await copies.DeleteAsync(zone, transferId, cancellationToken);
        await register.MoveAsync(transferId, TransferState.Delivered, delivered => delivered.Deadline = null, cancellationToken);
        progress.Forget(transferId);
        return new TransferEnd(transferId, TransferState.Delivered, null);
    }
}
