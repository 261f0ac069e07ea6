using Azure.Storage.Blobs.Models;
using Baygate.Sealing;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.Register;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.SealingFiles;
using Baygate.Transfers.States;
using Baygate.Transfers.Workflow;
using Baygate.Transfers.Zones;

namespace Baygate.Transfers.Releasing;

/// <summary>
/// The only place where a file key is wrapped for a recipient. It trusts no history: the signed decision, the signed votes and the
/// signed agreement are read and counted again here. A release that began goes on: the file may lie at the destination already.
/// </summary>
internal sealed class ReleaseStep(
    ZoneDirectory zones,
    Ballot ballot,
    AgreementRegister agreements,
    TransferRegister register,
    FileKeys keys,
    ReleaseHeaders headers,
    TimeProvider time)
    : IStep<DecidedTransfer, Outcome<ReleasePlan>>
{
    /// <inheritdoc/>
    public async Task<Outcome<ReleasePlan>> RunAsync(DecidedTransfer decided, CancellationToken cancellationToken)
    {
        var count = await ballot.CountAsync(decided, cancellationToken);
        var decision = count.Decision;
        var begun = await headers.FindAsync(decided.Zone, decided.TransferId, cancellationToken);
        if (begun is null && !count.Satisfied)
            return new Refusal(ReasonCodes.ApprovalMissing, "The recorded approvals do not cover this release.");
        if (begun is null && !await IsCurrentAsync(decision, cancellationToken))
            return new Refusal(ReasonCodes.AgreementChanged, "The agreement was changed or ended after the decision.");
        if (await BeginAsync(decided.TransferId, cancellationToken) is { } refusal) return refusal;

        var registered = await agreements.FindAsync(decision.AgreementId, decision.AgreementVersion, cancellationToken)
            ?? throw new StepFaultException(ReasonCodes.RecordTampered);
        var header = await ReadHeaderAsync(decided, cancellationToken);
        if (begun is null) await RewrapAsync(decided, header, registered.Agreement, cancellationToken);
        return new ReleasePlan(
            decided.TransferId,
            decided.Zone,
            decided.Round,
            registered.Agreement.Destination,
            registered.Agreement.DestinationContainer,
            $"{decided.TransferId}.sealed",
            decision.Length,
            decision.PayloadDigest);
    }

    /// <summary>The version in use is the one that was decided under, or one that leaves alone what the decision rests on.</summary>
    private async Task<bool> IsCurrentAsync(DecidedStatement decision, CancellationToken cancellationToken)
    {
        if (await agreements.FindAsync(decision.AgreementId, cancellationToken) is not { } current) return false;
        if (!current.Agreement.CoversDay(time.Today())) return false;
        if (current.Version == decision.AgreementVersion) return true;
        return await agreements.FindAsync(decision.AgreementId, decision.AgreementVersion, cancellationToken) is { } decidedUnder
            && current.Agreement.Continues(decidedUnder.Agreement);
    }

    /// <summary>Marks the transfer as being released; from here on it cannot be withdrawn.</summary>
    private async Task<Refusal?> BeginAsync(string transferId, CancellationToken cancellationToken)
    {
        var record = await register.ChangeAsync(
            transferId,
            record =>
            {
                if (record.WithdrawnBy is not null || !TransferTransitions.Allows(record.State, TransferState.Releasing)) return false;
                (record.State, record.Deadline, record.ProgressBytes) = (TransferState.Releasing, null, 0);
                return true;
            },
            cancellationToken);
        if (record.WithdrawnBy is not null) return new Refusal(ReasonCodes.WithdrawnByPartner, "The partner withdrew the transfer.");
        return record.State == TransferState.Releasing
            ? null
            : new Refusal(ReasonCodes.ApprovalMissing, $"The transfer cannot be released in state {record.State}.");
    }

    private async Task RewrapAsync(DecidedTransfer decided, SealedHeader header, Agreement agreement, CancellationToken cancellationToken)
    {
        using var recipient = RsaKeyEncryptionKey.FromPem(agreement.RecipientKey);
        var rewrapped = await keys.UseAsync(
            decided.Zone, header, key => header.RewrapAsync(key, [recipient], cancellationToken), cancellationToken);
        var release = new ReleaseStatement(decided.TransferId, decided.BindingDigest, rewrapped.ToBytes());
        await headers.PutAsync(decided.Zone, release, cancellationToken);
    }

    private async Task<SealedHeader> ReadHeaderAsync(DecidedTransfer decided, CancellationToken cancellationToken)
    {
        using BlobDownloadStreamingResult download =
            await zones.SealedFile(decided.Zone, decided.TransferId).DownloadStreamingAsync(cancellationToken: cancellationToken);
        var header = await FileKeys.UseKeyAsync(() => SealedHeader.ReadAsync(download.Content, cancellationToken), cancellationToken);

        // The header of another transfer would hand this recipient the other's file key.
        return header.TransferId == decided.TransferId ? header : throw new StepFaultException(ReasonCodes.RecordTampered);
    }
}
