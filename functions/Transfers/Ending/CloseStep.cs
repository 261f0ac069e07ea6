using Baygate.Transfers.Agreements;
using Baygate.Transfers.Ledger;
using Baygate.Transfers.Register;
using Baygate.Transfers.Releasing;
using Baygate.Transfers.States;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Ending;

/// <summary>Closes a delivered transfer: persons committed to the ledger, the zone's own copies deleted.</summary>
internal sealed class CloseStep(
    TransferRegister register, AgreementRegister agreements, PersonLedger ledger, SealedCopies copies, ProgressReporter progress, TimeProvider time)
    : IStep<SignedReceipt, TransferEnd>
{
    /// <inheritdoc/>
    public async Task<TransferEnd> RunAsync(SignedReceipt receipt, CancellationToken cancellationToken)
    {
        var record = await register.FindAsync(receipt.TransferId, cancellationToken) ?? throw new StepFaultException(ReasonCodes.RecordTampered);
        var registered = await agreements.FindAsync(record.AgreementId, record.AgreementVersion, cancellationToken)
            ?? throw new StepFaultException(ReasonCodes.RecordTampered);
        foreach (var year in LedgerYear.Around(receipt.Zone, registered.Agreement.Exporter.Id, time.Today()))
            await ledger.CommitAsync(year, receipt.TransferId, cancellationToken);

        await copies.DeleteAsync(receipt.Zone, receipt.TransferId, cancellationToken);
        await register.MoveAsync(
            receipt.TransferId, TransferState.Delivered, delivered => delivered.Deadline = null, cancellationToken);
        progress.Forget(receipt.TransferId);
        return new TransferEnd(receipt.TransferId, TransferState.Delivered, null);
    }
}
