using Baygate.Transfers.Ending;
using Baygate.Transfers.Workflow;

namespace Baygate.Transfers.Tests.Workflow;

/// <summary>
/// Runs a workflow the hard way: after every single answer the execution is thrown away and begun anew from the recorded answers. It fails
/// as soon as a re-execution asks for anything else than the executions before it.
/// </summary>
/// <param name="workflow">The workflow.</param>
/// <param name="answer">Answers a call at a time.</param>
/// <param name="pick">Which of so many open calls answers next.</param>
internal sealed class ReplayDriver(
    Func<IWorkflowContext, TransferStart, Task<TransferEnd>> workflow,
    Func<MadeCall, DateTimeOffset, RecordedAnswer> answer,
    Func<int, int> pick)
{
    private const int MostAnswers = 1000;

    private readonly List<RecordedAnswer> _history = [];
    private readonly List<string> _callsAfter = [];

    /// <summary>Runs to the end.</summary>
    /// <returns>What the last execution did.</returns>
    public ReplayedTransfer Run()
    {
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            for (var context = Execute(); ; context = Execute())
            {
                if (context.End.IsCompleted) return new ReplayedTransfer(context.End.GetAwaiter().GetResult(), context.Calls);
                if (context.Open.Count == 0)
                    throw new InvalidOperationException("The workflow awaits something that is none of its context's.");
                if (_history.Count == MostAnswers) throw new InvalidOperationException("The workflow does not come to an end.");
                _history.Add(answer(context.Open[pick(context.Open.Count)], context.UtcNow));
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    private ReplayContext Execute()
    {
        var context = new ReplayContext(workflow, TransferScript.Start, TransferScript.StartedAt);
        Compare(context, 0);
        for (var answers = 1; answers <= _history.Count; answers++)
        {
            context.Tell(_history[answers - 1]);
            Compare(context, answers);
        }

        return context;
    }

    private void Compare(ReplayContext context, int answers)
    {
        var calls = string.Join('\n', context.Calls);
        if (_callsAfter.Count == answers) _callsAfter.Add(calls);
        if (_callsAfter[answers] != calls)
        {
            throw new InvalidOperationException(
                $"After {answers} answers a re-execution asked for\n{calls}\nand not for\n{_callsAfter[answers]}");
        }
    }
}
