using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Tests.World;

/// <summary>Runs a workflow straight through: each step once, with a few attempts and no pauses; a wait asks the test what happens.</summary>
internal sealed class InlineContext(StepRunner runner, TimeProvider time, StepWatch watch, Func<Task<bool>>? onWait) : IWorkflowContext
{
    private const int Attempts = 3;
    private const int MostWaits = 10;
    private int _waits;

    public DateTimeOffset UtcNow => time.GetUtcNow();

    public async Task<TResult> CallAsync<TInput, TResult>(Step<TInput, TResult> step, TInput input)
    {
        watch.Names.Enqueue(step.Name);
        watch.Record(input);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await watch.Before(step.Name);
                var result = await runner.RunAsync(step, input, TestContext.Current.CancellationToken);
                watch.Record(result);
                return result;
            }
            catch (StepFaultException fault) when (attempt == Attempts)
            {
                throw new StepFailedException(step.Name, fault.Code);
            }
            catch (StepFaultException)
            {
                continue;
            }
        }
    }

    public Task<bool> WaitForWakeAsync(DateTimeOffset deadline) => onWait is null || ++_waits > MostWaits
        ? throw new InvalidOperationException("The workflow waits, and the test has nobody left to wake it.")
        : onWait();
}
