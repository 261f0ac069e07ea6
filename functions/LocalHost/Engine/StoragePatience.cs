namespace Baygate.LocalHost.Engine;

/// <summary>Asks storage again, with growing pauses, until it answers: a record that cannot be written yet is never given up.</summary>
/// <param name="time">The clock.</param>
/// <param name="logger">Where the outage is reported.</param>
internal sealed partial class StoragePatience(TimeProvider time, ILogger<StoragePatience> logger)
{
    /// <summary>The pause after the first failure.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    /// <summary>Makes a call of storage until it succeeds.</summary>
    /// <typeparam name="T">What it answers.</typeparam>
    /// <param name="call">A call that may be repeated.</param>
    /// <param name="cancellationToken">Ends the patience.</param>
    /// <returns>The answer.</returns>
    public async Task<T> AskAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await call();
            }
            catch (Exception failure) when (StorageTrouble.Is(failure, cancellationToken))
            {
                LogOutage(failure.GetType().Name, pause);
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }
}
