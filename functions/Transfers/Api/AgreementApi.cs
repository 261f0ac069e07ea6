using System.Globalization;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Agreements.Rules;
using Baygate.Transfers.Api.Messages;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.People;
using Microsoft.AspNetCore.Http;

namespace Baygate.Transfers.Api;

/// <summary>The operations on agreements: list, show, propose, review, history. Who proposes does not confirm.</summary>
/// <param name="gate">What every call passes.</param>
/// <param name="register">Reads the register.</param>
/// <param name="book">Writes it.</param>
/// <param name="checks">The rules.</param>
/// <param name="views">Shows agreements.</param>
public sealed class AgreementApi(ApiGate gate, AgreementRegister register, AgreementBook book, AgreementChecks checks, AgreementViews views)
{
    /// <summary>Lists agreements; who only submits sees those that list them.</summary>
    /// <param name="request">The call; query <c>pageSize</c>, <c>continuation</c>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with a page of <see cref="AgreementDetail"/>, or a problem.</returns>
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken) => gate.RunAsync(
        request,
        async caller =>
        {
            if (!Permissions.MayRead(caller)) return NoRole;
            var query = PageQuery.Read(request, caller, "agreements");
            if (!query.Succeeded) return query.Problem;
            var page = await register.ListAsync(
                history => AgreementViews.MaySee(caller, history), query.Value.PageSize, query.Value.Mark, cancellationToken);
            return Reply.Ok(query.Value.Page<AgreementDetail>([.. page.Items.Select(history => views.Show(history, caller))], page.Continuation));
        },
        cancellationToken);

    /// <summary>Shows an agreement: the version in use, and to officers, approvers and auditors the one proposed.</summary>
    /// <param name="request">The call.</param>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with <see cref="AgreementDetail"/> and its latest version as ETag, or a problem.</returns>
    public Task<IResult> ShowAsync(HttpRequest request, string agreementId, CancellationToken cancellationToken) => gate.RunAsync(
        request,
        async caller =>
        {
            var found = await FindAsync(agreementId, caller, cancellationToken);
            return found.Succeeded ? Reply.Ok(Show(request, found.Value, caller)) : found.Problem;
        },
        cancellationToken);

    /// <summary>Shows every version of an agreement with who proposed it and what was said of it.</summary>
    /// <param name="request">The call.</param>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with <see cref="AgreementVersions"/>, or a problem.</returns>
    public Task<IResult> HistoryAsync(HttpRequest request, string agreementId, CancellationToken cancellationToken) => gate.RunAsync(
        request,
        async caller =>
        {
            if (!Permissions.SeesAll(caller)) return ProblemTypes.RoleMissing.With("The history is for approvers, compliance officers and auditors.");
            var found = await FindAsync(agreementId, caller, cancellationToken);
            return found.Succeeded ? Reply.Ok(views.ShowAll(found.Value)) : found.Problem;
        },
        cancellationToken);

    /// <summary>Proposes an agreement, or its next version.</summary>
    /// <param name="request">The call; body <see cref="Agreement"/>, header <c>If-None-Match: *</c> or <c>If-Match: "version"</c>.</param>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>201 or 200 with <see cref="AgreementDetail"/> and its version as ETag, or a problem.</returns>
    public Task<IResult> PutAsync(HttpRequest request, string agreementId, CancellationToken cancellationToken) =>
        gate.RunAsync(request, caller => PutAsync(request, agreementId, caller, cancellationToken), cancellationToken);

    /// <summary>Confirms or rejects the version that waits.</summary>
    /// <param name="request">The call; body <see cref="AgreementReviewRequest"/>.</param>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>201 with <see cref="AgreementDetail"/>, or a problem.</returns>
    public Task<IResult> ReviewAsync(HttpRequest request, string agreementId, CancellationToken cancellationToken) =>
        gate.RunAsync(request, caller => ReviewAsync(request, agreementId, caller, cancellationToken), cancellationToken);

    private static Problem NoRole => ProblemTypes.RoleMissing.With("The token carries none of Baygate's roles.");

    private static Problem NoOfficer => ProblemTypes.RoleMissing.With("Agreements are the compliance officers'.");

    private static Problem Unknown => ProblemTypes.AgreementUnknown.With("There is no such agreement, or it is not yours to see.");

    private static Problem Stale => ProblemTypes.VersionStale.With("The agreement has another version. Read it again.");

    /// <summary>The version that is to be changed: 0 to create, -1 for one that can never be.</summary>
    private static int? ReadPrecondition(HttpRequest request)
    {
        var (ifMatch, ifNoneMatch) = (request.Headers.IfMatch, request.Headers.IfNoneMatch);
        if (ifMatch.Count == 0) return ifNoneMatch is ["*"] ? 0 : null;
        if (ifNoneMatch.Count > 0) return null;
        var isVersion = int.TryParse(ifMatch.ToString().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        return isVersion && version > 0 ? version : -1;
    }

    private static Problem? Invalid(IEnumerable<AgreementFinding> findings)
    {
        var errors = findings.Where(finding => finding.Severity == AgreementSeverity.Error).ToList();
        return errors.Count == 0 ? null : ProblemTypes.AgreementInvalid.With(string.Join(' ', errors));
    }

    private static Problem? CheckReview(AgreementReviewRequest review) =>
        review.Verdict == AgreementVerdict.Reject || review.Reason is not null ? TextRules.CheckReason(review.Reason ?? "") : null;

    private async Task<Answer<AgreementHistory>> FindAsync(string agreementId, Caller caller, CancellationToken cancellationToken)
    {
        if (!Permissions.MayRead(caller)) return NoRole;
        return await register.HistoryAsync(agreementId, cancellationToken) is { } history && AgreementViews.MaySee(caller, history) ? history : Unknown;
    }

    private AgreementDetail Show(HttpRequest request, AgreementHistory history, Caller caller)
    {
        request.HttpContext.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{history.Latest.Registered.Version}\"");
        return views.Show(history, caller);
    }

    private async Task<IResult> PutAsync(HttpRequest request, string agreementId, Caller caller, CancellationToken cancellationToken)
    {
        if (!Permissions.MayKeepAgreements(caller)) return NoOfficer;
        if (ReadPrecondition(request) is not { } version)
            return ProblemTypes.PreconditionRequired.With("Send If-None-Match: * to create, or If-Match with the version to change.");
        var body = await RequestBody.ReadAsync<Agreement>(request, cancellationToken);
        if (!body.Succeeded) return body.Problem;

        var agreement = body.Value;
        if (agreement.Id != agreementId) return Invalid([AgreementRules.IdDiffers.At("id")])!;
        var before = await register.HistoryAsync(agreementId, cancellationToken);
        var findings = await checks.CheckAsync(agreement, before?.Latest.Registered.Agreement, cancellationToken);
        if (Invalid(findings) is { } invalid) return invalid;
        if (version != (before?.Latest.Registered.Version ?? 0)) return Stale;

        var ifVersion = before?.Latest.Registered.Version;
        if (await book.ProposeAsync(agreement, ifVersion, caller.Person, cancellationToken) is null) return Stale;
        if (await register.HistoryAsync(agreementId, cancellationToken) is not { } now) return Stale;
        var detail = Show(request, now, caller);
        return before is null ? Reply.Created(request, $"/api/agreements/{agreementId}", detail) : Reply.Ok(detail);
    }

    private async Task<IResult> ReviewAsync(HttpRequest request, string agreementId, Caller caller, CancellationToken cancellationToken)
    {
        if (!Permissions.MayKeepAgreements(caller)) return NoOfficer;
        var body = await RequestBody.ReadAsync<AgreementReviewRequest>(request, cancellationToken);
        if (!body.Succeeded) return body.Problem;
        var review = body.Value;
        if (CheckReview(review) is { } badReason) return badReason;
        var found = await FindAsync(agreementId, caller, cancellationToken);
        if (!found.Succeeded) return found.Problem;

        var latest = found.Value.Latest;
        if ((latest.Registered.Version, latest.Sha256) != (review.Version, review.Sha256)) return Stale;
        if (latest.Review is not null) return ProblemTypes.AlreadyReviewed.With("This version was confirmed or rejected before.");
        if (review.Verdict == AgreementVerdict.Confirm && await WhyNotAsync(latest, caller, cancellationToken) is { } refused) return refused;

        var confirmed = review.Verdict == AgreementVerdict.Confirm;
        if (!await book.ReviewAsync(latest, confirmed, review.Reason, caller.Person, cancellationToken))
            return ProblemTypes.AlreadyReviewed.With("This version was confirmed or rejected at the same time.");
        if (await register.HistoryAsync(agreementId, cancellationToken) is not { } now) return Stale;
        return Reply.Created(request, $"/api/agreements/{agreementId}", Show(request, now, caller));
    }

    /// <summary>What was right when it was proposed may not be any more: the rules are asked again.</summary>
    private async Task<Problem?> WhyNotAsync(AgreementRecord version, Caller caller, CancellationToken cancellationToken)
    {
        var agreement = version.Registered.Agreement;
        if (version.Registered.PutBy == caller.Person.ToString() || Permissions.IsSubmitter(caller, agreement))
            return ProblemTypes.OwnProposal.With("Another officer confirms: neither who proposed it nor who submits under it.");
        return Invalid(await checks.CheckAsync(agreement, earlier: null, cancellationToken));
    }
}
