using System.Text.Json;
using Baygate.Transfers.Ending;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Tests.Workflow;

/// <summary>One execution of a workflow. When <see cref="Tell"/> returns, the workflow has reacted.</summary>
internal sealed class ReplayContext : IWorkflowContext
{
    private readonly List<MadeCall> _calls = [];
    private readonly HashSet<int> _answered = [];

    public ReplayContext(Func<IWorkflowContext, TransferStart, Task<TransferEnd>> workflow, TransferStart start, DateTimeOffset startedAt)
    {
        UtcNow = startedAt;
        End = workflow(this, start);
    }

    public DateTimeOffset UtcNow { get; private set; }

    public Task<TransferEnd> End { get; }

    public IReadOnlyList<MadeCall> Calls => _calls;

    public IReadOnlyList<MadeCall> Open => [.. _calls.Where(call => !_answered.Contains(call.Number))];

    public Task<TResult> CallAsync<TInput, TResult>(Step<TInput, TResult> step, TInput input)
    {
        var awaited = new TaskCompletionSource<TResult>();
        _calls.Add(new MadeCall(_calls.Count, step.Name, JsonSerializer.Serialize(input), answer =>
        {
            if (answer.FaultCode is { } code) awaited.SetException(new StepFailedException(step.Name, code));
            else awaited.SetResult(JsonSerializer.Deserialize<TResult>(answer.Result!)!);
        }));
        return awaited.Task;
    }

    public Task<bool> WaitForWakeAsync(DateTimeOffset deadline)
    {
        var awaited = new TaskCompletionSource<bool>();
        var input = JsonSerializer.Serialize(deadline);
        _calls.Add(new MadeCall(_calls.Count, MadeCall.Wait, input, answer => awaited.SetResult(bool.Parse(answer.Result!))));
        return awaited.Task;
    }

    public void Tell(RecordedAnswer answer)
    {
        _answered.Add(answer.Call);
        UtcNow = answer.Time;
        _calls[answer.Call].Tell(answer);
    }
}
