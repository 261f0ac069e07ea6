using System.CommandLine;

namespace Baygate.Cli;

/// <summary>One run of the command line: parses, acts, and answers with an exit code.</summary>
internal static class CommandLineRun
{
    // Time enough to delete a temporary file and to close an upload's journal after Ctrl-C.
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(5);

    // A reason may begin with @: no argument is the name of a file with more arguments.
    private static readonly ParserConfiguration Literally = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command line.</summary>
    /// <param name="cli">What surrounds the run.</param>
    /// <param name="arguments">The arguments, without the program's name.</param>
    /// <param name="cancellationToken">Interrupts the command; so does SIGINT or SIGTERM.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(CliContext cli, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        ParseResult parsed = CommandTree.Build(cli).Parse(arguments, Literally);
        if (parsed.Errors.Count > 0)
        {
            cli.Console.WriteError("usage", string.Join(' ', parsed.Errors.Select(error => error.Message)) + " See --help.");
            return ExitCodes.WrongUsage;
        }

        InvocationConfiguration configuration = new()
        {
            Output = cli.Console.Output,
            Error = cli.Console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TerminationTimeout,
        };
        return await parsed.InvokeAsync(configuration, cancellationToken);
    }
}
