using Baygate.Evidence;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.Parking;
using Baygate.Transfers.People;
using Baygate.Transfers.Register;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.States;
using Baygate.Transfers.Workflow;
using Microsoft.AspNetCore.Http;

namespace Baygate.Transfers.Api;

/// <summary>What people decide on a transfer: vote, inform, withdraw, retry. It is recorded first; then the workflow is woken to look.</summary>
/// <param name="gate">What every call passes.</param>
/// <param name="lookup">Finds transfers.</param>
/// <param name="views">Shows them.</param>
/// <param name="register">The register.</param>
/// <param name="approvals">Records votes.</param>
/// <param name="information">Records facts.</param>
/// <param name="retry">Lets parked transfers go on.</param>
/// <param name="waker">Wakes workflows.</param>
public sealed class ReviewApi(
    ApiGate gate,
    TransferLookup lookup,
    TransferViews views,
    TransferRegister register,
    ApprovalBook approvals,
    InformationBook information,
    TransferRetry retry,
    WorkflowWaker waker)
{
    /// <summary>Approves or rejects.</summary>
    /// <param name="request">The call; body <see cref="VoteRequest"/>.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="workflows">Wakes the workflow.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>201 with <see cref="Transfer"/>, or a problem.</returns>
    public Task<IResult> VoteAsync(
        HttpRequest request, string transferId, IWorkflowClient workflows, CancellationToken cancellationToken) => gate.RunAsync(
        request,
        async caller =>
        {
            if (!Permissions.MayVote(caller)) return ProblemTypes.RoleMissing.With("Approving takes the role of an approver.");
            var body = await RequestBody.ReadAsync<VoteRequest>(request, cancellationToken);
            if (!body.Succeeded) return body.Problem;
            if (CheckVote(body.Value) is { } invalid) return invalid;
            var found = await lookup.FindAsync(transferId, caller, cancellationToken);
            if (!found.Succeeded) return found.Problem;

            var (record, agreement) = (found.Value.Record, found.Value.Agreement);
            var refused = await approvals.RecordAsync(record, agreement, caller, body.Value, cancellationToken);
            return refused ?? await CreatedAsync(request, found.Value, caller, workflows, cancellationToken);
        },
        cancellationToken);

    /// <summary>Supplies facts and clears reviews.</summary>
    /// <param name="request">The call; body <see cref="InformationRequest"/>.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="workflows">Wakes the workflow.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>201 with <see cref="Transfer"/>, or a problem.</returns>
    public Task<IResult> InformAsync(
        HttpRequest request, string transferId, IWorkflowClient workflows, CancellationToken cancellationToken) => gate.RunAsync(
        request,
        async caller =>
        {
            if (!Permissions.MayInform(caller)) return ProblemTypes.RoleMissing.With("Supplying facts takes the compliance officer's role.");
            var body = await RequestBody.ReadAsync<InformationRequest>(request, cancellationToken);
            if (!body.Succeeded) return body.Problem;
            if ((CheckDigest(body.Value.BindingDigest) ?? TextRules.CheckReason(body.Value.Reason)) is { } invalid) return invalid;
            var found = await lookup.FindAsync(transferId, caller, cancellationToken);
            if (!found.Succeeded) return found.Problem;

            var (record, agreement) = (found.Value.Record, found.Value.Agreement);
            var refused = await information.RecordAsync(record, agreement, caller, body.Value, cancellationToken);
            return refused ?? await CreatedAsync(request, found.Value, caller, workflows, cancellationToken);
        },
        cancellationToken);

    /// <summary>Takes a transfer back before it is released.</summary>
    /// <param name="request">The call; body <see cref="WithdrawalRequest"/>.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="workflows">Wakes the workflow.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with <see cref="Transfer"/>, or a problem.</returns>
    public Task<IResult> WithdrawAsync(
        HttpRequest request, string transferId, IWorkflowClient workflows, CancellationToken cancellationToken) => gate.RunAsync(
        request,
        async caller =>
        {
            if (!Permissions.MaySubmit(caller)) return ProblemTypes.RoleMissing.With("Withdrawing takes the partner's role.");
            var body = await RequestBody.ReadAsync<WithdrawalRequest>(request, cancellationToken);
            if (!body.Succeeded) return body.Problem;
            if (TextRules.CheckReason(body.Value.Reason) is { } invalid) return invalid;
            var found = await lookup.FindOwnAsync(transferId, caller, cancellationToken);
            if (!found.Succeeded) return found.Problem;
            return await ChangeAsync(
                found.Value, caller, record => Withdraw(record, caller, body.Value.Reason), workflows, cancellationToken);
        },
        cancellationToken);

    /// <summary>Retries a failed transfer, or begins the workflow of one anew that broke off.</summary>
    /// <param name="request">The call.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="workflows">Wakes the workflow.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with <see cref="Transfer"/>, or a problem.</returns>
    public Task<IResult> RetryAsync(
        HttpRequest request, string transferId, IWorkflowClient workflows, CancellationToken cancellationToken) => gate.RunAsync(
        request,
        async caller =>
        {
            if (!Permissions.MayRetry(caller)) return ProblemTypes.RoleMissing.With("Retrying takes the compliance officer's role.");
            var found = await lookup.FindAsync(transferId, caller, cancellationToken);
            if (!found.Succeeded) return found.Problem;
            var retried = await retry.RetryAsync(found.Value.Record, workflows, cancellationToken);
            return retried.Succeeded
                ? Reply.Ok(await views.ShowAsync(found.Value with { Record = retried.Value }, caller, cancellationToken))
                : retried.Problem;
        },
        cancellationToken);

    private static Problem? CheckVote(VoteRequest vote)
    {
        if (CheckDigest(vote.BindingDigest) is { } invalid) return invalid;
        if (vote.Verdict == VoteVerdict.Reject || vote.Reason is not null) return TextRules.CheckReason(vote.Reason ?? "");
        return null;
    }

    private static Problem? CheckDigest(string digest) => Sha256Digest.TryParse(digest, out _)
        ? null
        : RequestBody.Invalid("$.bindingDigest", "64 hexadecimal digits in lower case.");

    private static Problem? Withdraw(TransferRecord record, Caller caller, string reason)
    {
        if (Withdrawn(record) is { } withdrawn) return withdrawn;
        var isReleasing = record is { State: TransferState.Failed, ParkedFrom: TransferState.Releasing };
        if (isReleasing || !TransferTransitions.Allows(record.State, TransferState.Withdrawn)) return WrongState(record);

        (record.WithdrawnBy, record.ReasonCode, record.Reason) = (caller.Person.ToString(), ReasonCodes.WithdrawnByPartner, reason);
        if (record.State == TransferState.Declared) record.State = TransferState.Withdrawn;
        else record.WakePending = true;
        return null;
    }

    private static Problem? Withdrawn(TransferRecord record) =>
        record.WithdrawnBy is null ? null : ProblemTypes.Withdrawn.With("The transfer was withdrawn before.");

    private static Problem WrongState(TransferRecord record) => ProblemTypes.WrongState.With($"The transfer is in state {record.State}.");

    private async Task<IResult> ChangeAsync(
        FoundTransfer found, Caller caller, Func<TransferRecord, Problem?> change, IWorkflowClient workflows, CancellationToken cancellationToken)
    {
        Problem? refused = null;
        var changed = await register.ChangeAsync(found.Record.PartitionKey, record => (refused = change(record)) is null, cancellationToken);
        if (refused is not null) return refused;
        if (changed.WakePending) await waker.WakeAsync(workflows, changed.PartitionKey, cancellationToken);
        return Reply.Ok(await views.ShowAsync(found with { Record = changed }, caller, cancellationToken));
    }

    private async Task<IResult> CreatedAsync(
        HttpRequest request, FoundTransfer found, Caller caller, IWorkflowClient workflows, CancellationToken cancellationToken)
    {
        var transferId = found.Record.PartitionKey;
        await waker.WakeAsync(workflows, transferId, cancellationToken);
        var now = found with { Record = await register.FindAsync(transferId, cancellationToken) ?? found.Record };
        return Reply.Created(request, $"/api/transfers/{transferId}", await views.ShowAsync(now, caller, cancellationToken));
    }
}
