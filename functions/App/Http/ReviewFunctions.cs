using Baygate.App.Orchestration;
using Baygate.Transfers.Api;
using Baygate.Transfers.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Baygate.App.Http;

/// <summary>What people say on a transfer. Each records it, then wakes the workflow.</summary>
/// <param name="api">The handlers.</param>
/// <param name="traces">The transfers' traces.</param>
/// <param name="logger">Where lost wake-ups are logged.</param>
public sealed class ReviewFunctions(ReviewApi api, TransferTraces traces, ILogger<ReviewFunctions> logger)
{
    /// <summary>Records a reviewer's yes or no.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The transfer.</param>
    /// <param name="client">The engine.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("Vote")]
    public Task<IResult> VoteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "transfers/{id}/approvals")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        api.VoteAsync(request, id, new DurableWorkflowClient(client, traces, logger), cancellationToken);

    /// <summary>Records facts that were asked for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The transfer.</param>
    /// <param name="client">The engine.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("Inform")]
    public Task<IResult> InformAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "transfers/{id}/information")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        api.InformAsync(request, id, new DurableWorkflowClient(client, traces, logger), cancellationToken);

    /// <summary>Withdraws a transfer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The transfer.</param>
    /// <param name="client">The engine.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("Withdraw")]
    public Task<IResult> WithdrawAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "transfers/{id}/withdrawal")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        api.WithdrawAsync(request, id, new DurableWorkflowClient(client, traces, logger), cancellationToken);

    /// <summary>Retries a failed transfer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="id">The transfer.</param>
    /// <param name="client">The engine.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The answer.</returns>
    [Function("Retry")]
    public Task<IResult> RetryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "transfers/{id}/retry")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        api.RetryAsync(request, id, new DurableWorkflowClient(client, traces, logger), cancellationToken);
}
