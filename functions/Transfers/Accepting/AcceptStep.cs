using Azure;
using Azure.Storage.Blobs.Models;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Ending;
using Baygate.Transfers.Register;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Accepting;

/// <summary>Pins the file to the version that arrived and checks that a registered agreement in force covers it.</summary>
internal sealed class AcceptStep(
    InboxBlobs inbox,
    TransferRegister register,
    AgreementRegister agreements,
    MalwareGate malware,
    Plaintext plaintext,
    EvidenceStore evidence,
    EarlierScan earlier,
    TimeProvider time)
    : IStep<TransferStart, Outcome<AcceptedFile>>
{
    /// <inheritdoc/>
    public async Task<Outcome<AcceptedFile>> RunAsync(TransferStart start, CancellationToken cancellationToken)
    {
        var record = await register.FindAsync(start.TransferId, cancellationToken) ?? throw new StepFaultException(ReasonCodes.RecordTampered);
        if (TransferTransitions.IsEnd(record.State)) return await LeaveEndedAsync(start, record, cancellationToken);
        record = await register.ChangeAsync(start.TransferId, current => Pin(current, start.ETag), cancellationToken);
        if (record.PinnedETag != start.ETag) return PinnedFile.Changed;
        if (!InboxName.TryParse(record.BlobName, out var name)) return InboxName.Invalid;
        if (record.WithdrawnBy is not null) return new Refusal(ReasonCodes.WithdrawnByPartner, "The partner withdrew the transfer.");
        if (await FindAcceptedAsync(start, cancellationToken) is { } accepted)
        {
            var scanned = await earlier.FindAsync(record, cancellationToken);
            return (await RecordAsync(start, accepted, cancellationToken)) with { Scanned = scanned };
        }


        var length = await MeasureAsync(start, cancellationToken);
        if (!length.Succeeded) return length.Refusal;
        var agreement = await FindAgreementAsync(start, name.AgreementId, cancellationToken);
        if (!agreement.Succeeded) return agreement.Refusal;
        var verdict = await malware.FindAsync(start, cancellationToken);
        if (verdict.Refusal is { } infected) return infected;
        if (verdict.IsPending) return Pending(start, length.Value, agreement.Value);

        var statement = new AcceptedStatement(
            start.TransferId, start.Zone, start.ETag, length.Value.Bytes, name.AgreementId, agreement.Value.Version, record.Requester, time.GetUtcNow());
        var signed = await evidence.PutOnceAsync(
            start.Zone, EvidenceNames.Accepted(start.TransferId), StatementKinds.Accepted, [Subjects.Transfer(start.TransferId)], statement, cancellationToken);
        return await RecordAsync(start, signed, cancellationToken);
    }

    private static AcceptedFile Pending(TransferStart start, PinnedLength length, RegisteredAgreement agreement) => new(
        start.TransferId, start.Zone, start.ETag, length.Bytes, agreement.Agreement.Id, agreement.Version, AwaitsScan: true);

    private static bool Pin(TransferRecord record, string etag)
    {
        if (record.PinnedETag is not null || !TransferTransitions.Allows(record.State, TransferState.Received)) return false;
        (record.State, record.PinnedETag) = (TransferState.Received, etag);
        return true;
    }

    /// <summary>A file that arrives for a transfer that has ended, withdrawn before the upload for instance, does not stay.</summary>
    private async Task<AcceptedFile> LeaveEndedAsync(TransferStart start, TransferRecord record, CancellationToken cancellationToken)
    {
        await plaintext.DeleteAsync(start.Zone, start.TransferId, start.ETag, cancellationToken);
        var end = new TransferEnd(start.TransferId, record.State, record.ReasonCode);
        return new AcceptedFile(start.TransferId, start.Zone, start.ETag, 0, record.AgreementId, record.AgreementVersion, EndedBefore: end);
    }

    /// <summary>What was accepted stays accepted: an attempt that stopped half-way may have signed it under an earlier version of the agreement.</summary>
    private Task<AcceptedStatement?> FindAcceptedAsync(TransferStart start, CancellationToken cancellationToken) =>
        evidence.FindAsync<AcceptedStatement>(
            start.Zone, EvidenceNames.Accepted(start.TransferId), StatementKinds.Accepted, cancellationToken);

    private async Task<Outcome<PinnedLength>> MeasureAsync(TransferStart start, CancellationToken cancellationToken)
    {
        var blob = await inbox.FindAsync(start.Zone, start.TransferId, cancellationToken);
        try
        {
            BlobProperties properties = await blob.GetPropertiesAsync(Conditions.OnlyVersion(start.ETag), cancellationToken);
            return properties.ContentLength > 0
                ? new PinnedLength(properties.ContentLength)
                : new Refusal(ReasonCodes.FileEmpty, "The file is empty.");
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            return await PinnedFile.WhyNotAsync(blob, cancellationToken);
        }
    }

    private async Task<Outcome<RegisteredAgreement>> FindAgreementAsync(
        TransferStart start, string agreementId, CancellationToken cancellationToken)
    {
        if (await agreements.FindAsync(agreementId, cancellationToken) is not { } registered)
            return new Refusal(ReasonCodes.AgreementUnknown, $"No agreement '{agreementId}' is registered.");
        if (registered.Agreement.Origin != start.Zone)
            return new Refusal(ReasonCodes.AgreementOfAnotherZone, $"The agreement '{agreementId}' is for another zone's inbox.");
        if (!registered.Agreement.CoversDay(time.Today()))
            return new Refusal(ReasonCodes.AgreementNotInForce, $"The agreement '{agreementId}' is not in force today.");
        return registered;
    }

    private async Task<AcceptedFile> RecordAsync(TransferStart start, AcceptedStatement accepted, CancellationToken cancellationToken)
    {
        if ((accepted.TransferId, accepted.Zone, accepted.ETag) != (start.TransferId, start.Zone, start.ETag))
            throw new StepFaultException(ReasonCodes.RecordTampered);

        bool SetAgreement(TransferRecord record)
        {
            if (record.AgreementVersion == accepted.AgreementVersion) return false;
            (record.AgreementVersion, record.Length) = (accepted.AgreementVersion, accepted.Length);
            return true;
        }

        await register.ChangeAsync(start.TransferId, SetAgreement, cancellationToken);
        return new AcceptedFile(
            start.TransferId, start.Zone, start.ETag, accepted.Length, accepted.AgreementId, accepted.AgreementVersion);
    }

    private sealed record PinnedLength(long Bytes);
}
