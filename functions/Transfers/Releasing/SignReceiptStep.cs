using Azure;
using Baygate.Evidence;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.Register;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Releasing;

/// <summary>Signs the receipt, once, and puts a copy beside the delivered file.</summary>
internal sealed class SignReceiptStep(
    ZoneDirectory zones, EvidenceStore evidence, Ballot ballot, AgreementRegister agreements, TransferRegister register, TimeProvider time)
    : IStep<VerifiedDelivery, SignedReceipt>
{
    /// <inheritdoc/>
    public async Task<SignedReceipt> RunAsync(VerifiedDelivery delivery, CancellationToken cancellationToken)
    {
        var plan = delivery.Plan;
        var name = EvidenceNames.Receipt(plan.TransferId);
        var receipt = await BuildAsync(delivery, cancellationToken);
        var subject = new Subject(plan.BlobName, Sha256Digest.Parse(delivery.Sha256));
        var signed = await evidence.PutOnceAsync(plan.Zone, name, StatementKinds.Receipt, [subject], receipt, cancellationToken);
        if ((signed.TransferId, signed.BindingDigest, signed.Location) != (receipt.TransferId, receipt.BindingDigest, receipt.Location))
            throw new StepFaultException(ReasonCodes.RecordTampered);

        var envelope = await evidence.FindBytesAsync(plan.Zone, name, cancellationToken)
            ?? throw new StepFaultException(ReasonCodes.RecordTampered);
        await CopyAsync(plan, envelope, cancellationToken);
        return new SignedReceipt(plan.TransferId, plan.Zone, Sha256Digest.Of(envelope).ToString());
    }

    private async Task<ReceiptStatement> BuildAsync(VerifiedDelivery delivery, CancellationToken cancellationToken)
    {
        var plan = delivery.Plan;
        var decided = await evidence.FindAsync<DecidedStatement>(
            plan.Zone, EvidenceNames.Decided(plan.TransferId, plan.Round), StatementKinds.Decided, cancellationToken);
        var registered = decided is null ? null : await agreements.FindAsync(decided.AgreementId, decided.AgreementVersion, cancellationToken);
        if (decided is null || registered is null) throw new StepFaultException(ReasonCodes.RecordTampered);

        var count = await ballot.CountAsync(
            new DecidedTransfer(plan.TransferId, plan.Zone, plan.Round, decided.BindingDigest, decided.Deadline), cancellationToken);
        var record = await register.FindAsync(plan.TransferId, cancellationToken);
        return new ReceiptStatement(
            plan.TransferId,
            plan.Zone,
            plan.Destination,
            registered.Agreement.Exporter.Id,
            registered.Agreement.Recipient.Id,
            decided.AgreementId,
            decided.AgreementVersion,
            record?.FileName,
            decided.PlaintextSha256,
            decided.Length,
            $"{plan.Container}/{plan.BlobName}",
            decided.BindingDigest,
            decided.Outcome,
            [.. count.Votes.Where(vote => vote.Approved).Select(vote => vote.Person).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            time.GetUtcNow());
    }

    private async Task CopyAsync(ReleasePlan plan, byte[] envelope, CancellationToken cancellationToken)
    {
        var copy = zones.Container(plan.Destination, plan.Container).GetBlobClient($"{plan.TransferId}.receipt.json");
        try
        {
            await DestinationStorage.CallAsync(
                () => copy.UploadAsync(new BinaryData(envelope), Conditions.OnlyIfNew("application/json"), cancellationToken), cancellationToken);
        }
        catch (RequestFailedException taken) when (taken.IsTaken())
        {
            // Put there before; the evidence holds the original.
        }
    }
}
