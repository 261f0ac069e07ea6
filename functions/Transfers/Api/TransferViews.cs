using System.ComponentModel;
using System.Reflection;
using Baygate.Policy;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.People;
using Baygate.Transfers.Register;
using Baygate.Transfers.Releasing;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Api;

/// <summary>Puts together what a caller sees of a transfer: its row, and what the signed evidence says of the people it waits for.</summary>
/// <param name="evidence">The evidence.</param>
/// <param name="ballot">Counts votes.</param>
public sealed class TransferViews(EvidenceStore evidence, Ballot ballot)
{
    private static readonly Dictionary<TransferState, string> Descriptions = Enum.GetValues<TransferState>().ToDictionary(
        state => state, state => typeof(TransferState).GetField(state.ToString())!.GetCustomAttribute<DescriptionAttribute>()!.Description);

    /// <summary>A transfer on its own, with the votes that the caller may see.</summary>
    internal async Task<Transfer> ShowAsync(FoundTransfer found, Caller caller, CancellationToken cancellationToken)
    {
        var transfer = await ListAsync(found, cancellationToken);
        if (found.Record.BindingDigest is null) return transfer;
        var count = await ballot.CountAsync(found.Record, cancellationToken);
        return Permissions.MaySeeVotes(caller, found.Record, count) ? transfer with { Votes = [.. count.Votes.Select(Show)] } : transfer;
    }

    /// <summary>A transfer in a list, without votes. One whose evidence does not verify is shown by its row alone: it must not hide the others.</summary>
    internal async Task<Transfer> ListAsync(FoundTransfer found, CancellationToken cancellationToken)
    {
        var (record, outline) = (found.Record, Outline(found));
        try
        {
            var decision = record.State == TransferState.AwaitingInfo ? await DecisionAsync(record, cancellationToken) : null;
            return outline with
            {
                Awaited = await AwaitedAsync(record, cancellationToken),
                Missing = decision?.Missing ?? [],
                Reviews = decision is null ? [] : OpenReviews.Of(decision),
                Delivered = record.State == TransferState.Delivered ? await DeliveredAsync(record, cancellationToken) : null,
            };
        }
        catch (StepFaultException)
        {
            return outline;
        }
    }

    private static Transfer Outline(FoundTransfer found)
    {
        var record = found.Record;
        return new Transfer(
            record.PartitionKey,
            record.Zone,
            found.Agreement?.Destination,
            record.AgreementId,
            record.AgreementVersion,
            record.FileName,
            record.State,
            Descriptions[record.State],
            record.ReasonCode is { } code ? new TransferReason(code, record.Reason ?? "") : null,
            record.PolicyOutcome,
            record.BindingDigest,
            record.DeclaredAt,
            record.ChangedAt,
            record.State == TransferState.Failed ? record.ParkedUntil : record.Deadline,
            record.Length,
            ProgressOf(record),
            Awaited: [],
            Missing: [],
            Reviews: [],
            Votes: [],
            Delivered: null);
    }

    private static TransferProgress? ProgressOf(TransferRecord record) =>
        record.State is TransferState.Scanning or TransferState.Releasing ? new TransferProgress(record.ProgressBytes, record.Length) : null;

    private static Vote Show(ApprovalStatement vote) =>
        new(vote.Person, vote.Approved ? VoteVerdict.Approve : VoteVerdict.Reject, vote.Reason, vote.At);

    private async Task<IReadOnlyList<AwaitedApproval>> AwaitedAsync(TransferRecord record, CancellationToken cancellationToken)
    {
        if (record.State != TransferState.AwaitingApproval) return [];
        var count = await ballot.CountAsync(record, cancellationToken);
        return [.. ApprovalTally.Of(count.Decision.Approvals, count.Votes).Awaited.Select(awaited => new AwaitedApproval(awaited.Role, awaited.Count))];
    }

    private async Task<Decision?> DecisionAsync(TransferRecord record, CancellationToken cancellationToken)
    {
        var decided = (await ballot.CountAsync(record, cancellationToken)).Decision;
        var name = EvidenceNames.Decision(decided.TransferId, decided.Round, decided.DecisionSha256);
        return PolicyJson.ReadDecision(await evidence.ReadDocumentAsync(record.Zone, name, decided.DecisionSha256, cancellationToken));
    }

    private async Task<DeliveredTo?> DeliveredAsync(TransferRecord record, CancellationToken cancellationToken)
    {
        var name = EvidenceNames.Receipt(record.PartitionKey);
        var receipt = await evidence.FindAsync<ReceiptStatement>(record.Zone, name, StatementKinds.Receipt, cancellationToken);
        return receipt?.Location.Split('/', 2) is [var container, var blobName]
            ? new DeliveredTo(receipt.Destination, container, blobName)
            : null;
    }
}
