using Baygate.Transfers.Telemetry;
using Baygate.Transfers.Zones;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Baygate.Transfers.Workflow;

/// <summary>Runs a step for a host. Whatever goes wrong leaves as a <see cref="StepFaultException"/> whose text is a code alone.</summary>
/// <param name="services">Where the steps are registered.</param>
/// <param name="logger">Where the details of a failure go.</param>
/// <param name="telemetry">Measures and traces, or null where nothing does.</param>
public sealed partial class StepRunner(IServiceProvider services, ILogger<StepRunner> logger, StepTelemetry? telemetry = null)
{
    /// <summary>Runs one attempt of a step.</summary>
    /// <typeparam name="TInput">What the step is given.</typeparam>
    /// <typeparam name="TResult">What the step answers.</typeparam>
    /// <param name="step">The step, one of <see cref="Steps"/>.</param>
    /// <param name="input">The step's input.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    /// <returns>The step's answer.</returns>
    /// <exception cref="StepFaultException">The attempt failed.</exception>
    public Task<TResult> RunAsync<TInput, TResult>(Step<TInput, TResult> step, TInput input, CancellationToken cancellationToken) => telemetry is null
        ? AttemptAsync(step, input, cancellationToken)
        : telemetry.ObserveAsync(step.Name, input, () => AttemptAsync(step, input, cancellationToken), cancellationToken);

    private async Task<TResult> AttemptAsync<TInput, TResult>(Step<TInput, TResult> step, TInput input, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var implementation = scope.ServiceProvider.GetRequiredKeyedService<IStep<TInput, TResult>>(step.Name);
        try
        {
            return await implementation.RunAsync(input, cancellationToken);
        }
        catch (StepFaultException fault)
        {
            LogFault(step.Name, fault.Code);
            throw;
        }
        catch (Exception failure) when (StorageFailure.Of(failure, cancellationToken) is { } storage)
        {
            LogStorageFault(step.Name, storage.Status, storage.ErrorCode);
            throw new StepFaultException(ReasonCodes.StorageUnavailable);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogUnforeseen(step.Name, failure.GetType().Name, failure.StackTrace);
            throw new StepFaultException(ReasonCodes.StepFailed);
        }
    }
}
