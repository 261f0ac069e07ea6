using Baygate.Transfers.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Baygate.App.Http;

/// <summary>What the holding keys protect, and wrapping it anew.</summary>
/// <param name="api">The handlers.</param>
public sealed class KeyFunctions(KeyApi api)
{
    /// <summary>Shows what each version protects.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("ShowKeys")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "keys")] HttpRequest request,
        CancellationToken cancellationToken) =>
        api.ShowAsync(request, cancellationToken);

    /// <summary>Wraps waiting files with the current version.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("RewrapKeys")]
    public Task<IResult> RewrapAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "keys/rewrap")] HttpRequest request,
        CancellationToken cancellationToken) =>
        api.RewrapAsync(request, cancellationToken);
}
