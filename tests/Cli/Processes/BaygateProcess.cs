using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Baygate.Cli.Tests.Processes;

/// <summary>The program that <c>./baygate</c> compiles and runs, as a process.</summary>
internal static class BaygateProcess
{
    public static string Binary { get; } = PathOf("baygate");

    /// <summary>The whole path of a file of the repository.</summary>
    public static string PathOf(string file, [CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", file));

    /// <summary>Starts a program with redirected output and an environment in which nobody is logged in.</summary>
    public static Process Start(CliRun cli, string program, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["BAYGATE_STATE"] = cli.PathOf("state");
        start.Environment["BAYGATE_SERVER"] = "http://127.0.0.1:1";
        start.Environment["BAYGATE_TOKEN"] = "";
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end.</summary>
    public static async Task<CliResult> EndAsync(this Process process)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        Task<string> output = process.StandardOutput.ReadToEndAsync(stop);
        Task<string> error = process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return new CliResult(process.ExitCode, await output, await error);
    }

    public static async Task<CliResult> RunAsync(CliRun cli, string program, params IEnumerable<string> arguments)
    {
        using Process process = Start(cli, program, arguments);
        return await process.EndAsync();
    }
}
