using Baygate.Cli.Api;
using Spectre.Console.Rendering;

namespace Baygate.Cli.Transfers;

/// <summary>Reads transfers again and again until all are at an end: as a live table for a person, as a line per change otherwise.</summary>
/// <param name="cli">What surrounds the run.</param>
/// <param name="read">Reads what is watched.</param>
/// <param name="transfers">The transfers in it.</param>
/// <param name="draw">Draws it.</param>
internal sealed class Watch<T>(
    CliContext cli, Func<CancellationToken, Task<T>> read, Func<T, IReadOnlyList<Transfer>> transfers, Func<T, IRenderable> draw)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, string> _states = [];

    /// <summary>Watches until the end.</summary>
    /// <param name="quiet">Shows nothing on the way.</param>
    /// <param name="cancellationToken">Stops watching.</param>
    /// <returns>What was read last.</returns>
    public async Task<T> RunAsync(bool quiet, CancellationToken cancellationToken)
    {
        T now = await read(cancellationToken);
        if (quiet) return await FollowAsync(now, static _ => { }, cancellationToken);
        if (!cli.Console.IsInteractive) return await FollowAsync(now, WriteChanges, cancellationToken);

        await cli.Console.LiveAsync(draw(now), async live => now = await FollowAsync(now, seen => live.UpdateTarget(draw(seen)), cancellationToken));
        return now;
    }

    private async Task<T> FollowAsync(T now, Action<T> show, CancellationToken cancellationToken)
    {
        show(now);
        while (!transfers(now).All(transfer => TransferStates.IsEnd(transfer.State)))
        {
            await Task.Delay(Interval, cli.Time, cancellationToken);
            now = await read(cancellationToken);
            show(now);
        }

        return now;
    }

    private void WriteChanges(T seen)
    {
        foreach (Transfer transfer in transfers(seen))
        {
            if (_states.TryGetValue(transfer.Id, out string? before) && before == transfer.State) continue;
            _states[transfer.Id] = transfer.State;
            cli.Console.WriteLine($"{transfer.Id} {transfer.State} {TransferTable.Because(transfer)}".TrimEnd());
        }
    }
}
