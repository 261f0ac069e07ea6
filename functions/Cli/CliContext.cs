using Azure.Storage.Blobs;
using Baygate.Cli.Terminal;

namespace Baygate.Cli;

/// <summary>What surrounds a run of the command line.</summary>
/// <param name="Console">Where results and errors go.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="Time">The clock.</param>
/// <param name="Storage">How uploads talk to Blob Storage; made only for them, because that takes as long as starting the process.</param>
internal sealed record CliContext(CliConsole Console, Func<string, string?> Variable, TimeProvider Time, Func<BlobClientOptions> Storage)
{
    /// <summary>Opens standard input.</summary>
    public Func<Stream> Input { get; init; } = System.Console.OpenStandardInput;

    /// <summary>Opens standard output for bytes: many lines of JSON, without a detour over characters.</summary>
    public Func<Stream> Output { get; init; } = System.Console.OpenStandardOutput;

    /// <summary>The process's own console, environment and clock.</summary>
    public static CliContext OfThisProcess() =>
        new(CliConsole.OfThisProcess(), Environment.GetEnvironmentVariable, TimeProvider.System, () => new BlobClientOptions());
}
