using Baygate.App.Orchestration;
using Baygate.Transfers.Api;
using Baygate.Transfers.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Baygate.App.Http;

/// <summary>What stands still, and letting it go on.</summary>
/// <param name="api">The handlers.</param>
/// <param name="traces">The transfers' traces.</param>
/// <param name="logger">Where lost wake-ups are logged.</param>
public sealed class DeadLetterFunctions(DeadLetterApi api, TransferTraces traces, ILogger<DeadLetterFunctions> logger)
{
    /// <summary>Lists what stands still.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("ListDeadLetters")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dead-letters")] HttpRequest request,
        CancellationToken cancellationToken) =>
        api.ListAsync(request, cancellationToken);

    /// <summary>Retries one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The dead letter.</param>
    /// <param name="client">The engine.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("RetryDeadLetter")]
    public Task<IResult> RetryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dead-letters/{id}/retry")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        api.RetryAsync(request, id, new DurableWorkflowClient(client, traces, logger), cancellationToken);
}
