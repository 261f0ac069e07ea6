using Baygate.Transfers.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Baygate.App.Http;

/// <summary>Agreements.</summary>
/// <param name="api">The handlers.</param>
public sealed class AgreementFunctions(AgreementApi api)
{
    /// <summary>Lists agreements.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("ListAgreements")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "agreements")] HttpRequest request,
        CancellationToken cancellationToken) =>
        api.ListAsync(request, cancellationToken);

    /// <summary>Shows an agreement.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The agreement.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("ShowAgreement")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "agreements/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        api.ShowAsync(request, id, cancellationToken);

    /// <summary>Shows every version of an agreement.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The agreement.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("ShowAgreementHistory")]
    public Task<IResult> HistoryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "agreements/{id}/history")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        api.HistoryAsync(request, id, cancellationToken);

    /// <summary>Proposes a version of an agreement.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The agreement.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("PutAgreement")]
    public Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "agreements/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        api.PutAsync(request, id, cancellationToken);

    /// <summary>Confirms or rejects a proposed version.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The agreement.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("ReviewAgreement")]
    public Task<IResult> ReviewAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "agreements/{id}/reviews")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        api.ReviewAsync(request, id, cancellationToken);
}
