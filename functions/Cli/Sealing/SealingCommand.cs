using System.CommandLine;
using Baygate.Cli.Api;
using Baygate.Cli.Files;
using Baygate.Cli.Terminal;
using Baygate.Sealing;

namespace Baygate.Cli.Sealing;

/// <summary>A command that makes one file of another, whole or not at all.</summary>
internal abstract class SealingCommand(CliContext cli, string name, string description) : CliCommand(cli, name, description)
{
    /// <summary>Opens a file to be read from its beginning to its end.</summary>
    protected static FileStream Read(FileInfo file) => new(file.FullName, new FileStreamOptions
    {
        BufferSize = 0,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
    });

    /// <summary>Makes the output of the input and reports on it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="input">The file that is read.</param>
    /// <param name="output">Where the new file is to stand, and whether it may replace one.</param>
    /// <param name="make">Reads the first stream, writes the second, and answers with the header.</param>
    /// <param name="cancellationToken">Stops, leaving nothing behind.</param>
    protected async Task<int> MakeAsync(
        ParseResult parsed, FileInfo input, OutputFile output, MakeFile make, CancellationToken cancellationToken)
    {
        await using FileStream source = Read(input);
        SealingResult result = await ByteProgress.RunAsync(Cli.Console, WantsJson(parsed), Name, input.Length, async progress =>
        {
            SealedHeader? header = null;
            await AtomicFile.WriteAsync(
                output, async (target, stop) => header = await make(source, target, progress, stop), cancellationToken);
            return Result(output, header!);
        });

        Print(parsed, result, CliJson.Printed.SealingResult, made => Cli.Console.WriteLine(
            $"{made.Path}: {Phrases.Size(made.Length)}, transfer {made.TransferId}, recipients {string.Join(", ", made.Recipients)}"));
        return ExitCodes.Yes;
    }

    private static SealingResult Result(OutputFile output, SealedHeader header) => new(
        output.Path, new FileInfo(output.Path).Length, header.TransferId, [.. header.Stanzas.Select(stanza => stanza.KeyId)]);

    /// <summary>Makes one stream of another.</summary>
    protected delegate Task<SealedHeader> MakeFile(
        Stream source, Stream target, IProgress<long> progress, CancellationToken cancellationToken);
}
