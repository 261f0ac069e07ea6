using Baygate.Transfers.Ending;
using Baygate.Transfers.Parking;
using Baygate.Transfers.Workflow;
using Microsoft.Azure.Functions.Worker;

namespace Baygate.App.Activities;

/// <summary>Activities of transfers that are not delivered, or not yet. Each is the step of its name.</summary>
/// <param name="runner">Runs a step.</param>
public sealed class EndingFunctions(StepRunner runner)
{
    /// <summary>One attempt of <see cref="Steps.End"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.End))]
    public Task<TransferEnd> EndAsync([ActivityTrigger] EndInput input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.End, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.Park"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.Park))]
    public Task<ParkedTransfer> ParkAsync([ActivityTrigger] ParkInput input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.Park, input, cancellationToken);

    /// <summary>One attempt of <see cref="Steps.Resume"/>.</summary>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    [Function(nameof(Steps.Resume))]
    public Task<Resumption> ResumeAsync([ActivityTrigger] ParkedTransfer input, CancellationToken cancellationToken) =>
        runner.RunAsync(Steps.Resume, input, cancellationToken);
}
