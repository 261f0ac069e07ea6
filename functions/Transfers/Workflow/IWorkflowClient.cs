namespace Baygate.Transfers.Workflow;

/// <summary>Starts and wakes workflows from outside: from an upload's event, from a recorded decision, from a timer.</summary>
public interface IWorkflowClient
{
    /// <summary>Starts the transfer's workflow; does nothing when a workflow of that transfer was started before.</summary>
    /// <param name="start">The transfer and the file as it arrived.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the start is recorded.</returns>
    Task StartAsync(TransferStart start, CancellationToken cancellationToken);

    /// <summary>Wakes the transfer's workflow so that it looks at what was recorded. A wake-up may be lost: record first, then wake.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the wake-up is handed to the engine.</returns>
    Task WakeAsync(string transferId, CancellationToken cancellationToken);

    /// <summary>Whether a workflow of the transfer is under way: started, not ended, and not broken off.</summary>
    /// <param name="transferId">The transfer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>False when nothing would come of a wake-up.</returns>
    Task<bool> IsUnderWayAsync(string transferId, CancellationToken cancellationToken);

    /// <summary>
    /// Starts the transfer's workflow anew, whatever became of an earlier one; does nothing while one is under way. It goes on from what
    /// the register and the signed statements say, because steps are idempotent.
    /// </summary>
    /// <param name="start">The transfer and the file as it arrived.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task that ends when the start is recorded.</returns>
    Task RestartAsync(TransferStart start, CancellationToken cancellationToken);
}
