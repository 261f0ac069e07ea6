using Baygate.Transfers.Ending;
using Baygate.Transfers.States;
using Baygate.Transfers.Workflow;

namespace Baygate.LocalHost.Tests.Engine;

/// <summary>Tiny workflows; each ends with what its steps answered.</summary>
internal static class Workflows
{
    public static readonly Step<string, string> First = new(nameof(First));
    public static readonly Step<string, string> Second = new(nameof(Second));
    public static readonly Step<string, string> Third = new(nameof(Third));

    public static async Task<TransferEnd> Chain(IWorkflowContext context, TransferStart start)
    {
        var first = await context.CallAsync(First, "in");
        var second = await context.CallAsync(Second, first);
        return End(start, await context.CallAsync(Third, second));
    }

    public static async Task<TransferEnd> Single(IWorkflowContext context, TransferStart start) =>
        End(start, await context.CallAsync(First, "in"));

    public static async Task<TransferEnd> FanOut(IWorkflowContext context, TransferStart start)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(index => context.CallAsync(First, $"{index}")));
        return End(start, string.Join(' ', answers));
    }

    /// <summary>Two chains side by side: the order of their later calls depends on whose first step answers first.</summary>
    public static async Task<TransferEnd> TwoChains(IWorkflowContext context, TransferStart start)
    {
        async Task<string> Chained(string name)
        {
            var first = await context.CallAsync(First, name);
            var second = await context.CallAsync(Second, $"{name}+{first}");
            return await context.CallAsync(Third, $"{name}+{second} at {context.UtcNow:O}");
        }

        return End(start, string.Join(' ', await Task.WhenAll(Chained("a"), Chained("b"))));
    }

    public static async Task<TransferEnd> Catching(IWorkflowContext context, TransferStart start)
    {
        try
        {
            return End(start, await context.CallAsync(First, "in"));
        }
        catch (StepFailedException failure)
        {
            return End(start, $"{failure.Step} {failure.Code} {await context.CallAsync(Second, "in")}");
        }
    }

    /// <summary>Waits for an hour until the step answers "go".</summary>
    public static async Task<TransferEnd> Waiting(IWorkflowContext context, TransferStart start)
    {
        var deadline = context.UtcNow + TimeSpan.FromHours(1);
        while (await context.CallAsync(First, "look") != "go")
        {
            if (context.UtcNow >= deadline) return End(start, "late");
            await context.WaitForWakeAsync(deadline);
        }

        return End(start, "went");
    }

    public static TransferEnd End(TransferStart start, string text) => new(start.TransferId, TransferState.Delivered, text);
}
