using System.CommandLine;
using Baygate.Cli.Files;
using Baygate.Sealing;

namespace Baygate.Cli.Sealing;

/// <summary><c>baygate open</c>: the plaintext appears only once all of it is verified.</summary>
internal sealed class OpenCommand : SealingCommand
{
    private readonly Argument<FileInfo> _sealed = SealedArgument.Create();
    private readonly Argument<FileInfo> _out = new("OUT") { Description = "The plaintext file to write, readable by you alone." };
    private readonly Option<FileInfo> _key = KeyOptions.Private();
    private readonly Option<bool> _force = KeyOptions.Force();

    public OpenCommand(CliContext cli) : base(cli, "open", "Open a sealed file. Unless all of it is authentic, nothing is written.")
    {
        Arguments.Add(_sealed);
        Arguments.Add(_out);
        Options.Add(_key);
        Options.Add(_force);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using RsaKeyEncryptionKey key = KeyFile.Read(Cli, parsed.GetRequiredValue(_key));
        return await MakeAsync(
            parsed,
            parsed.GetRequiredValue(_sealed),
            new OutputFile(parsed.GetRequiredValue(_out), parsed.GetValue(_force)),
            (sealedFile, plaintext, progress, stop) => SealedFile.OpenAsync(sealedFile, plaintext, key, progress, stop),
            cancellationToken);
    }
}
