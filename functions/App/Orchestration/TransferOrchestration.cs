using Baygate.Transfers.Ending;
using Baygate.Transfers.Workflow;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.Options;

namespace Baygate.App.Orchestration;

/// <summary>The transfer's workflow as a Durable orchestration; the transfer's id is the instance's id.</summary>
/// <param name="retries">Read once, when the function is built.</param>
public sealed class TransferOrchestration(IOptions<StepRetryPolicy> retries)
{
    /// <summary>The orchestration's name.</summary>
    public const string Name = "Transfer";

    private readonly StepRetryPolicy _retries = retries.Value;

    /// <summary>Runs, or replays, a transfer.</summary>
    /// <param name="context">The orchestration.</param>
    /// <param name="start">The transfer and the file as it arrived.</param>
    /// <returns>The end it came to.</returns>
    [Function(Name)]
    public Task<TransferEnd> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, TransferStart start) =>
        TransferWorkflow.RunAsync(new DurableWorkflowContext(context, _retries), start);
}
