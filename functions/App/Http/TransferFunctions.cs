using Baygate.Transfers.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Baygate.App.Http;

/// <summary>
/// Uploads and transfers. The authorization level is anonymous here and in the other HTTP functions because the handlers check the caller's
/// token; a function key would name an app, not a person.
/// </summary>
/// <param name="api">The handlers.</param>
public sealed class TransferFunctions(TransferApi api)
{
    /// <summary>Declares an upload.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("DeclareTransfer")]
    public Task<IResult> DeclareAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "transfers")] HttpRequest request,
        CancellationToken cancellationToken) =>
        api.DeclareAsync(request, cancellationToken);

    /// <summary>Gives a new upload URL.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The transfer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("RenewUploadUrl")]
    public Task<IResult> RenewUploadUrlAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "transfers/{id}/upload-url")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        api.RenewUploadUrlAsync(request, id, cancellationToken);

    /// <summary>Lists transfers.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("ListTransfers")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "transfers")] HttpRequest request,
        CancellationToken cancellationToken) =>
        api.ListAsync(request, cancellationToken);

    /// <summary>Shows a transfer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The transfer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("ShowTransfer")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "transfers/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        api.ShowAsync(request, id, cancellationToken);

    /// <summary>Shows a transfer's findings.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The transfer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("ShowFindings")]
    public Task<IResult> FindingsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "transfers/{id}/findings")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        api.FindingsAsync(request, id, cancellationToken);

    /// <summary>Shows a transfer's decision.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The transfer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("ShowDecision")]
    public Task<IResult> DecisionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "transfers/{id}/decision")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        api.DecisionAsync(request, id, cancellationToken);

    /// <summary>Shows a transfer's receipt.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The transfer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("ShowReceipt")]
    public Task<IResult> ReceiptAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "transfers/{id}/receipt")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        api.ReceiptAsync(request, id, cancellationToken);
}
