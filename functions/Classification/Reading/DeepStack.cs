namespace Baygate.Classification.Reading;

/// <summary>Runs a parser that calls itself for each level of what it reads on a stack that is deep enough for what it accepts.</summary>
internal static class DeepStack
{
    private const int Bytes = 64 << 20;

    /// <summary>Runs work on a thread of its own.</summary>
    public static Task RunAsync(Action work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(work, done), Bytes) { IsBackground = true, Name = "baygate-parser" };
        thread.Start();
        return done.Task;
    }

    private static void Run(Action work, TaskCompletionSource done)
    {
        try
        {
            work();
            done.SetResult();
        }
        catch (Exception failure)
        {
            done.SetException(failure);
        }
    }
}
