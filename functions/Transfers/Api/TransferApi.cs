using Azure.Data.Tables;
using Baygate.Transfers.Accepting;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.People;
using Baygate.Transfers.Deciding;
using Baygate.Transfers.Register;
using Baygate.Transfers.Reviewing;
using Baygate.Transfers.States;
using Baygate.Transfers.Statements;
using Baygate.Transfers.Uploads;
using Baygate.Transfers.Zones;
using Microsoft.AspNetCore.Http;

namespace Baygate.Transfers.Api;

/// <summary>The operations on transfers: declare, list, show.</summary>
/// <param name="gate">What every call passes.</param>
/// <param name="register">The register.</param>
/// <param name="agreements">The agreements.</param>
/// <param name="uploads">Issues upload addresses.</param>
/// <param name="lookup">Finds transfers.</param>
/// <param name="views">Shows them.</param>
/// <param name="evidence">The evidence.</param>
/// <param name="ballot">Finds the decision that approvals bind to.</param>
/// <param name="time">The clock.</param>
public sealed class TransferApi(
    ApiGate gate,
    TransferRegister register,
    AgreementRegister agreements,
    UploadUrls uploads,
    TransferLookup lookup,
    TransferViews views,
    EvidenceStore evidence,
    Ballot ballot,
    TimeProvider time)
{
    /// <summary>Announces an upload.</summary>
    /// <param name="request">The call; body <see cref="DeclareRequest"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>201 with <see cref="UploadGrant"/>, or a problem.</returns>
    public Task<IResult> DeclareAsync(HttpRequest request, CancellationToken cancellationToken) =>
        gate.RunAsync(request, caller => DeclareAsync(request, caller, cancellationToken), cancellationToken);

    /// <summary>Gives a new upload address while the file has not arrived.</summary>
    /// <param name="request">The call.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with <see cref="UploadGrant"/>, or a problem.</returns>
    public Task<IResult> RenewUploadUrlAsync(HttpRequest request, string transferId, CancellationToken cancellationToken) =>
        gate.RunAsync(request, caller => RenewAsync(transferId, caller, cancellationToken), cancellationToken);

    /// <summary>Lists transfers; who only submits sees their own.</summary>
    /// <param name="request">The call; query <c>state</c>, <c>pageSize</c>, <c>continuation</c>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with a page of <see cref="Transfer"/>, or a problem.</returns>
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken) =>
        gate.RunAsync(request, caller => ListAsync(request, caller, cancellationToken), cancellationToken);

    /// <summary>Shows a transfer.</summary>
    /// <param name="request">The call.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with <see cref="Transfer"/>, or a problem.</returns>
    public Task<IResult> ShowAsync(HttpRequest request, string transferId, CancellationToken cancellationToken) => gate.RunAsync(
        request,
        async caller =>
        {
            var found = await lookup.FindAsync(transferId, caller, cancellationToken);
            return found.Succeeded ? Reply.Ok(await views.ShowAsync(found.Value, caller, cancellationToken)) : found.Problem;
        },
        cancellationToken);

    /// <summary>Shows what classification found.</summary>
    /// <param name="request">The call.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with the findings, or a problem.</returns>
    public Task<IResult> FindingsAsync(HttpRequest request, string transferId, CancellationToken cancellationToken) => DocumentAsync(
        request,
        transferId,
        record => ReadBoundAsync(
            record, decided => (EvidenceNames.Findings(decided.TransferId, decided.FindingsSha256), decided.FindingsSha256), cancellationToken),
        ProblemTypes.FindingsNotYet,
        cancellationToken);

    /// <summary>Shows what the policy engine decided last.</summary>
    /// <param name="request">The call.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with the decision, or a problem.</returns>
    public Task<IResult> DecisionAsync(HttpRequest request, string transferId, CancellationToken cancellationToken) => DocumentAsync(
        request,
        transferId,
        record => ReadBoundAsync(
            record,
            decided => (EvidenceNames.Decision(decided.TransferId, decided.Round, decided.DecisionSha256), decided.DecisionSha256),
            cancellationToken),
        ProblemTypes.DecisionNotYet,
        cancellationToken);

    /// <summary>Gives the signed receipt.</summary>
    /// <param name="request">The call.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with the receipt's envelope, or a problem.</returns>
    public Task<IResult> ReceiptAsync(HttpRequest request, string transferId, CancellationToken cancellationToken) => DocumentAsync(
        request,
        transferId,
        record => evidence.FindBytesAsync(record.Zone, EvidenceNames.Receipt(record.PartitionKey), cancellationToken),
        ProblemTypes.ReceiptNotYet,
        cancellationToken);

    private async Task<IResult> DeclareAsync(HttpRequest request, Caller caller, CancellationToken cancellationToken)
    {
        if (!Permissions.MaySubmit(caller)) return ProblemTypes.RoleMissing.With("Declaring takes the partner's role.");
        var body = await RequestBody.ReadAsync<DeclareRequest>(request, cancellationToken);
        if (!body.Succeeded) return body.Problem;
        if (TextRules.CheckFileName(body.Value.FileName) is { } badName) return badName;
        var agreement = await FindAgreementAsync(body.Value.AgreementId, caller, cancellationToken);
        if (!agreement.Succeeded) return agreement.Problem;

        var record = NewRecord(agreement.Value, body.Value.FileName, caller);
        await register.TryAddAsync(record, cancellationToken);
        return Reply.Created(request, $"/api/transfers/{record.PartitionKey}", await uploads.IssueAsync(record, cancellationToken));
    }

    private static TransferRecord NewRecord(Agreement agreement, string fileName, Caller caller)
    {
        var transferId = TransferIds.New();
        return new TransferRecord
        {
            PartitionKey = transferId,
            Zone = agreement.Origin,
            AgreementId = agreement.Id,
            BlobName = $"{agreement.Id}/{transferId}",
            FileName = fileName,
            Requester = caller.Person.ToString(),
            State = TransferState.Declared,
        };
    }

    private async Task<Answer<Agreement>> FindAgreementAsync(string agreementId, Caller caller, CancellationToken cancellationToken)
    {
        if (await agreements.FindAsync(agreementId, cancellationToken) is not { Agreement: var agreement })
            return ProblemTypes.AgreementUnknown.With("No agreement of that id is registered here.");
        if (!Permissions.IsSubmitter(caller, agreement)) return ProblemTypes.NotASubmitter.With("The agreement does not list you.");
        return agreement.CoversDay(time.Today())
            ? agreement
            : ProblemTypes.AgreementNotInForce.With($"The agreement covers {agreement.InForceFrom:O} to {agreement.InForceUntil:O}.");
    }

    private async Task<IResult> RenewAsync(string transferId, Caller caller, CancellationToken cancellationToken)
    {
        var found = await lookup.FindOwnAsync(transferId, caller, cancellationToken);
        if (!found.Succeeded) return found.Problem;
        var record = found.Value.Record;
        if (record.State != TransferState.Declared) return ProblemTypes.WrongState.With($"The transfer is in state {record.State}.");
        var agreement = await FindAgreementAsync(record.AgreementId, caller, cancellationToken);
        return agreement.Succeeded ? Reply.Ok(await uploads.IssueAsync(record, cancellationToken)) : agreement.Problem;
    }

    private async Task<IResult> ListAsync(HttpRequest request, Caller caller, CancellationToken cancellationToken)
    {
        if (!Permissions.MayRead(caller)) return ProblemTypes.RoleMissing.With("The token carries none of Baygate's roles.");
        var states = request.Query["state"];
        if (states.Count > 0 && !(states is [{ } name] && Enum.GetNames<TransferState>().Contains(name)))
            return ProblemTypes.StateInvalid.With($"One of {string.Join(", ", Enum.GetNames<TransferState>())}.");
        var query = PageQuery.Read(request, caller, $"transfers\0{states}");
        if (!query.Succeeded) return query.Problem;

        var page = await register.ListAsync(FilterFor(caller, states), query.Value.PageSize, query.Value.Mark, cancellationToken);
        var transfers = await Task.WhenAll(page.Items.Select(record => ListAsync(record, cancellationToken)));
        return Reply.Ok(query.Value.Page(transfers, page.Continuation));
    }

    private static string? FilterFor(Caller caller, string? state)
    {
        var own = Permissions.SeesAll(caller) ? null : TableClient.CreateQueryFilter($"Requester eq {caller.Person.ToString()}");
        var inState = string.IsNullOrEmpty(state) ? null : TableClient.CreateQueryFilter($"State eq {state}");
        return own is null || inState is null ? own ?? inState : $"{own} and {inState}";
    }

    private async Task<Transfer> ListAsync(TransferRecord record, CancellationToken cancellationToken) =>
        await views.ListAsync(new FoundTransfer(record, await lookup.AgreementOfAsync(record, cancellationToken)), cancellationToken);

    private Task<IResult> DocumentAsync(
        HttpRequest request, string transferId, Func<TransferRecord, Task<byte[]?>> read, ProblemType notYet, CancellationToken cancellationToken) =>
        gate.RunAsync(
            request,
            async caller =>
            {
                var found = await lookup.FindAsync(transferId, caller, cancellationToken);
                if (!found.Succeeded) return found.Problem;
                var record = found.Value.Record;
                return await read(record) is { } bytes
                    ? Reply.Document(bytes)
                    : notYet.With($"The transfer is in state {record.State}.");
            },
            cancellationToken);

    /// <summary>Reads a document of the current decision, or null before the first; what is shown is what approvals bind to.</summary>
    private async Task<byte[]?> ReadBoundAsync(
        TransferRecord record, Func<DecidedStatement, (string Name, string Sha256)> locate, CancellationToken cancellationToken)
    {
        if (record.Round == 0) return null;
        var (name, sha256) = locate((await ballot.CountAsync(record, cancellationToken)).Decision);
        return await evidence.ReadDocumentAsync(record.Zone, name, sha256, cancellationToken);
    }
}
