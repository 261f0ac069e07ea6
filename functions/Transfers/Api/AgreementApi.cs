using System.Globalization;
using Baygate.Transfers.Agreements;
using Baygate.Transfers.Api.Problems;
using Baygate.Transfers.People;
using Baygate.Transfers.Zones;
using Microsoft.AspNetCore.Http;

namespace Baygate.Transfers.Api;

/// <summary>The operations on agreements: list, show, put.</summary>
/// <param name="gate">What every call passes.</param>
/// <param name="agreements">The register.</param>
/// <param name="zones">The zones.</param>
public sealed class AgreementApi(ApiGate gate, AgreementRegister agreements, ZoneDirectory zones)
{
    /// <summary>Lists agreements; who only submits sees those that list them.</summary>
    /// <param name="request">The call; query <c>pageSize</c>, <c>continuation</c>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with a page of <see cref="RegisteredAgreement"/>, or a problem.</returns>
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken) => gate.RunAsync(
        request,
        async caller =>
        {
            if (!Permissions.MayRead(caller)) return NoRole;
            var query = PageQuery.Read(request, caller, "agreements");
            if (!query.Succeeded) return query.Problem;
            var page = await agreements.ListAsync(
                registered => MaySee(caller, registered), query.Value.PageSize, query.Value.Mark, cancellationToken);
            return Reply.Ok(query.Value.Page(page.Items, page.Continuation));
        },
        cancellationToken);

    /// <summary>Shows an agreement's latest version.</summary>
    /// <param name="request">The call.</param>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>200 with <see cref="RegisteredAgreement"/> and its version as ETag, or a problem.</returns>
    public Task<IResult> ShowAsync(HttpRequest request, string agreementId, CancellationToken cancellationToken) => gate.RunAsync(
        request,
        async caller =>
        {
            if (!Permissions.MayRead(caller)) return NoRole;
            if (await agreements.FindAsync(agreementId, cancellationToken) is not { } registered || !MaySee(caller, registered))
                return ProblemTypes.AgreementUnknown.With("There is no such agreement, or it is not yours to see.");
            SetETag(request, registered);
            return Reply.Ok(registered);
        },
        cancellationToken);

    /// <summary>Registers an agreement, or its next version.</summary>
    /// <param name="request">The call; body <see cref="Agreement"/>, header <c>If-None-Match: *</c> or <c>If-Match: "version"</c>.</param>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>201 or 200 with <see cref="RegisteredAgreement"/> and its version as ETag, or a problem.</returns>
    public Task<IResult> PutAsync(HttpRequest request, string agreementId, CancellationToken cancellationToken) =>
        gate.RunAsync(request, caller => PutAsync(request, agreementId, caller, cancellationToken), cancellationToken);

    private static Problem NoRole => ProblemTypes.RoleMissing.With("The token carries none of Baygate's roles.");

    private static Problem Stale => ProblemTypes.VersionStale.With("The agreement has another version. Read it again.");

    private static bool MaySee(Caller caller, RegisteredAgreement registered) =>
        Permissions.SeesAll(caller) || Permissions.IsSubmitter(caller, registered.Agreement);

    private static void SetETag(HttpRequest request, RegisteredAgreement registered) =>
        request.HttpContext.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{registered.Version}\"");

    /// <summary>The version that is to be changed: 0 to create, -1 for one that can never be.</summary>
    private static int? ReadPrecondition(HttpRequest request)
    {
        var (ifMatch, ifNoneMatch) = (request.Headers.IfMatch, request.Headers.IfNoneMatch);
        if (ifMatch.Count == 0) return ifNoneMatch is ["*"] ? 0 : null;
        if (ifNoneMatch.Count > 0) return null;
        var isVersion = int.TryParse(ifMatch.ToString().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version);
        return isVersion && version > 0 ? version : -1;
    }

    private async Task<IResult> PutAsync(HttpRequest request, string agreementId, Caller caller, CancellationToken cancellationToken)
    {
        if (!Permissions.MayKeepAgreements(caller)) return ProblemTypes.RoleMissing.With("Agreements are the compliance officer's.");
        if (ReadPrecondition(request) is not { } version)
            return ProblemTypes.PreconditionRequired.With("Send If-None-Match: * to create, or If-Match with the version to change.");
        var body = await RequestBody.ReadAsync<Agreement>(request, cancellationToken);
        if (!body.Succeeded) return body.Problem;

        var agreement = body.Value;
        var current = await agreements.FindAsync(agreementId, cancellationToken);
        var problems = ProblemsOf(agreement, agreementId, current?.Agreement);
        if (problems.Count > 0) return ProblemTypes.AgreementInvalid.With(string.Join(' ', problems));
        if (version != (current?.Version ?? 0)) return Stale;

        var put = await agreements.PutAsync(agreement, current?.Version, caller.Person, cancellationToken);
        if (put.Stored is not { } stored) return Stale;
        SetETag(request, stored);
        return current is null ? Reply.Created(request, $"/api/agreements/{agreementId}", stored) : Reply.Ok(stored);
    }

    private List<string> ProblemsOf(Agreement agreement, string agreementId, Agreement? current)
    {
        List<string> problems = [.. AgreementValidator.Check(agreement)];
        if (agreement.Id != agreementId) problems.Add("id: the one in the path.");
        if (!zones.Served.Contains(agreement.Origin)) problems.Add("origin: a zone that this host serves.");
        if (current is not null && current.Origin != agreement.Origin) problems.Add("origin: it does not change.");
        return problems;
    }
}
