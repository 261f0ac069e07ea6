using System.CommandLine;
using Baygate.Cli.Files;
using Baygate.Sealing;

namespace Baygate.Cli.Sealing;

/// <summary><c>baygate rewrap</c>: other recipients for the same payload.</summary>
internal sealed class RewrapCommand : SealingCommand
{
    private readonly Argument<FileInfo> _sealed = SealedArgument.Create();
    private readonly Option<FileInfo> _key = KeyOptions.Private();
    private readonly Option<FileInfo[]> _to = KeyOptions.To();
    private readonly Option<bool> _force = KeyOptions.Force();
    private readonly Option<FileInfo?> _out = new("--out") { Description = "The file to write; in place by default.", HelpName = "FILE" };

    public RewrapCommand(CliContext cli) : base(cli, "rewrap", "Address a sealed file to other recipients; its payload stays as it is.")
    {
        Arguments.Add(_sealed);
        Options.Add(_key);
        Options.Add(_to);
        Options.Add(_out);
        Options.Add(_force);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        FileInfo present = parsed.GetRequiredValue(_sealed);
        using RsaKeyEncryptionKey from = KeyFile.Read(Cli, parsed.GetRequiredValue(_key));
        using KeyFiles to = new(Cli, parsed.GetRequiredValue(_to));
        return await MakeAsync(
            parsed,
            present,
            parsed.GetValue(_out) is { } other ? new OutputFile(other, parsed.GetValue(_force)) : OutputFile.InPlaceOf(present),
            (source, target, _, stop) => SealedFile.RewrapAsync(source, target, from, to.Keys, stop),
            cancellationToken);
    }
}
