using System.CommandLine;
using Baygate.Cli.Files;
using Baygate.Sealing;

namespace Baygate.Cli.Sealing;

/// <summary><c>baygate seal</c>.</summary>
internal sealed class SealCommand : SealingCommand
{
    private readonly Argument<FileInfo> _in = new Argument<FileInfo>("IN") { Description = "The file to seal." }.AcceptExistingOnly();
    private readonly Argument<FileInfo> _out = new("OUT") { Description = "The sealed file to write." };
    private readonly Option<FileInfo[]> _to = KeyOptions.To();
    private readonly Option<bool> _force = KeyOptions.Force();
    private readonly Option<string?> _transfer = new("--transfer")
    {
        Description = "The transfer id to bind the file to: 1 to 64 of a-z, 0-9 and hyphen; a random one by default.",
        HelpName = "ID",
    };

    public SealCommand(CliContext cli) : base(cli, "seal", "Seal a file so that only the holders of the given keys can open it.")
    {
        Arguments.Add(_in);
        Arguments.Add(_out);
        Options.Add(_to);
        Options.Add(_transfer);
        Options.Add(_force);
        _transfer.Validators.Add(transfer =>
        {
            if (!SealedHeader.IsTransferId(transfer.GetValueOrDefault<string>())) transfer.AddError("--transfer has 1 to 64 characters of a-z, 0-9 and hyphen.");
        });
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using KeyFiles recipients = new(Cli, parsed.GetRequiredValue(_to));
        string transferId = parsed.GetValue(_transfer) ?? $"local-{Guid.NewGuid():n}";
        return await MakeAsync(
            parsed,
            parsed.GetRequiredValue(_in),
            new OutputFile(parsed.GetRequiredValue(_out), parsed.GetValue(_force)),
            (plaintext, sealedFile, progress, stop) => SealedFile.SealAsync(plaintext, sealedFile, transferId, recipients.Keys, progress, stop),
            cancellationToken);
    }
}
