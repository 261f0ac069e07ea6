using Microsoft.Extensions.Logging;

namespace Baygate.Transfers.Workflow;

/// <summary>Wakes a workflow after something was recorded for it. A wake-up that fails is not an error: the sweep makes up for it.</summary>
/// <param name="logger">Where a lost wake-up is reported.</param>
public sealed partial class WorkflowWaker(ILogger<WorkflowWaker> logger)
{
    /// <summary>Wakes.</summary>
    /// <param name="workflows">The host's engine.</param>
    /// <param name="transferId">The transfer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the wake-up is handed over, or lost.</returns>
    public async Task WakeAsync(IWorkflowClient workflows, string transferId, CancellationToken cancellationToken)
    {
        try
        {
            await workflows.WakeAsync(transferId, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogWakeLost(transferId, failure.GetType().Name);
        }
    }
}
