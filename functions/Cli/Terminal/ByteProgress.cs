using Spectre.Console;

namespace Baygate.Cli.Terminal;

/// <summary>A progress bar over bytes, drawn only when a person watches.</summary>
internal static class ByteProgress
{
    /// <summary>Runs work that reports the number of bytes done so far.</summary>
    public static async Task<T> RunAsync<T>(CliConsole console, bool quiet, string title, long total, Func<IProgress<long>, Task<T>> work)
    {
        if (quiet || !console.IsInteractive) return await work(new Bar(null));

        return await console.Progress.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new DownloadedColumn(), new TransferSpeedColumn())
            .StartAsync(bars => work(new Bar(bars.AddTask(Markup.Escape(Printable.From(title)), maxValue: Math.Max(1, total)))));
    }

    // Not Progress<T>: that reports later, on another thread, and possibly out of order.
    private sealed class Bar(ProgressTask? bar) : IProgress<long>
    {
        public void Report(long value)
        {
            if (bar is not null) bar.Value = value;
        }
    }
}
