namespace Baygate.EndToEnd.Tests.Processes;

/// <summary>Waits for what another process does, which tells nobody: asks again and again until it is so.</summary>
internal static class Poll
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // Only so that a broken process fails its test instead of holding up all the others.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task UntilAsync(Func<Task<bool>> isSo, Func<string>? describe = null)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            if (TimeProvider.System.GetElapsedTime(begin) > Patience) throw new TimeoutException(describe?.Invoke());
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
