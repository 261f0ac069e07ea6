using System.CommandLine;
using Baygate.Cli.Api;
using Baygate.Cli.SigningIn;
using Baygate.Cli.Terminal;

namespace Baygate.Cli.Uploads;

/// <summary><c>baygate upload</c>: hands a file over for transfer.</summary>
internal sealed class UploadCommand : ApiCommand
{
    private readonly Argument<FileInfo> _file = new Argument<FileInfo>("FILE") { Description = "The file to transfer." }.AcceptExistingOnly();
    private readonly Option<string> _agreement = new("--agreement")
    {
        Description = "The agreement it is transferred under.",
        HelpName = "ID",
        Required = true,
    };

    public UploadCommand(CliContext cli)
        : base(cli, "upload", "Upload a file for transfer. Stopped or cut off, the same command goes on where it was.")
    {
        Arguments.Add(_file);
        Options.Add(_agreement);
    }

    protected override async Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        string agreementId = parsed.GetRequiredValue(_agreement);
        using SourceFile file = SourceFile.Open(parsed.GetRequiredValue(_file).FullName);
        using UploadJournal journal = UploadJournal.Open(StateFolder.Prepare(Cli, "uploads"), api.Server, agreementId, file.FullPath);

        Uploader uploader = new(api, Cli, file, agreementId, journal);
        UploadResult uploaded = await ByteProgress.RunAsync(
            Cli.Console,
            quiet: WantsJson(parsed),
            Path.GetFileName(file.FullPath),
            file.Length,
            progress => uploader.RunAsync(progress, cancellationToken));
        Print(parsed, uploaded, CliJson.Printed.UploadResult, Tell);
        return ExitCodes.Yes;
    }

    private void Tell(UploadResult uploaded)
    {
        string resumed = uploaded.ResumedBytes > 0 ? $" ({Phrases.Size(uploaded.ResumedBytes)} of them by an earlier run)" : "";
        Cli.Console.WriteLine($"Uploaded {uploaded.FileName}: {Phrases.Size(uploaded.Length)}{resumed}.");
        Cli.Console.WriteLine($"Follow it with: baygate transfers {uploaded.TransferId} --watch");
    }
}
