using Baygate.Transfers.Workflow;

namespace Baygate.EndToEnd.Tests.Crashes;

/// <summary>
/// A workflow's context in which the approver is a recorded step of its own: asked before every wait. So a transfer makes the same calls in
/// every run, however fast its hosts and the approver are.
/// </summary>
internal sealed class VotingContext(IWorkflowContext context, string transferId) : IWorkflowContext
{
    public static readonly Step<string, string> Vote = new(nameof(Vote));

    public DateTimeOffset UtcNow => context.UtcNow;

    public Task<TResult> CallAsync<TInput, TResult>(Step<TInput, TResult> step, TInput input) => context.CallAsync(step, input);

    public async Task<bool> WaitForWakeAsync(DateTimeOffset deadline)
    {
        await context.CallAsync(Vote, transferId);
        return await context.WaitForWakeAsync(deadline);
    }
}
