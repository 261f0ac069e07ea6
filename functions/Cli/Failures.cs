using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Baygate.Cli.Api;
using Baygate.Cli.Terminal;
using Baygate.Sealing;

namespace Baygate.Cli;

/// <summary>Turns what goes wrong outside the program into an error line and an exit code. Bugs pass through.</summary>
internal static class Failures
{
    private const int NoSpaceLeft = 28;

    public static async Task<int> ReportAsync(CliConsole console, Func<Task<int>> command, CancellationToken cancellationToken)
    {
        try
        {
            return await command();
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // Whatever fails after Ctrl-C fails because of it.
            console.WriteError("interrupted", "Stopped before the end.");
            return ExitCodes.Interrupted;
        }
        catch (Exception failure) when (Explain(failure) is { } explained)
        {
            console.WriteError(explained.Code, explained.Message);
            return explained.ExitCode;
        }
    }

    /// <summary>What the user is told, or null when the failure is a bug.</summary>
    private static CommandException? Explain(Exception failure) => failure switch
    {
        CommandException told => told,
        ApiException refused => new CommandException(refused.Code, refused.Message, refused.ExitCode),
        SealedFileException invalid => new CommandException(JsonNamingPolicy.KebabCaseLower.ConvertName(invalid.Error.ToString()), invalid.Message),
        HttpRequestException => Unreachable("server-unreachable", "The server cannot be reached."),
        RequestFailedException { Status: 0 or >= 500 } => Unreachable("storage-unreachable", "The storage cannot be reached."),
        RequestFailedException storage => new CommandException(
            "storage-refused", $"The storage refused with status {storage.Status}, {storage.ErrorCode ?? "no code"}."),
        // The storage client gave up after several tries; a try that took too long shows as a cancellation.
        AggregateException tries => Explain(tries.InnerExceptions[^1]),
        OperationCanceledException => Unreachable("storage-unreachable", "The storage did not answer in time."),
        IOException { HResult: NoSpaceLeft } => new CommandException("disk-full", "The disk is full."),
        IOException or UnauthorizedAccessException => new CommandException("file-error", failure.Message),
        CryptographicException => new CommandException("key-invalid", "The key cannot be used: " + failure.Message),
        _ => null,
    };

    private static CommandException Unreachable(string code, string sentence) => new(code, sentence, ExitCodes.Unreachable);
}
