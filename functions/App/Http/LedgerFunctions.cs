using Baygate.Transfers.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Baygate.App.Http;

/// <summary>The ledger.</summary>
/// <param name="api">The handlers.</param>
public sealed class LedgerFunctions(LedgerApi api)
{
    /// <summary>Counts an exporter's year.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The exporter.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("ShowLedger")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ledger/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        api.ShowAsync(request, id, cancellationToken);

    /// <summary>Makes an exporter's ledger anew from the evidence, or checks it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The exporter.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("RebuildLedger")]
    public Task<IResult> RebuildAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "ledger/{id}/rebuild")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        api.RebuildAsync(request, id, cancellationToken);
}
