using System.Diagnostics;

namespace Baygate.Infra.Tests.Compiler;

/// <summary>Runs the compiler's commands as a person would.</summary>
internal static class BicepCommand
{
    /// <summary>Runs a command to its end.</summary>
    /// <param name="arguments">The command and its options.</param>
    /// <returns>The exit code and everything that was said.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(InfraFolder.Bicep, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
