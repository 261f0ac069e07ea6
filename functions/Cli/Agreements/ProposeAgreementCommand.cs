using System.CommandLine;
using System.Text.Json;
using Baygate.Cli.Api;
using Baygate.Cli.SigningIn;

namespace Baygate.Cli.Agreements;

/// <summary><c>baygate agreements propose</c>: sends a new agreement, or a change of one, for another officer to confirm.</summary>
internal sealed class ProposeAgreementCommand : ApiCommand
{
    private readonly Argument<FileInfo> _file = new("FILE") { Description = "The agreement as JSON." };
    private readonly Option<int?> _change = new("--change")
    {
        Description = "The version that this changes, as it was last shown; without it the agreement is new.",
        HelpName = "VERSION",
    };

    public ProposeAgreementCommand(CliContext cli) : base(cli, "propose", "Propose an agreement; it is used once another officer has confirmed it.")
    {
        Arguments.Add(_file);
        Options.Add(_change);
    }

    protected override async Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        FileInfo file = parsed.GetRequiredValue(_file);
        if (!file.Exists) throw new CommandException("file-missing", $"There is no file {file.FullName}.", ExitCodes.WrongUsage);
        byte[] json = await File.ReadAllBytesAsync(file.FullName, cancellationToken);
        AgreementDetail detail = await api.PutAsync(
            ApiClient.AgreementPath(IdOf(json)), json, parsed.GetValue(_change), CliJson.Default.AgreementDetail, cancellationToken);
        Print(parsed, detail, CliJson.Printed.AgreementDetail, now =>
        {
            if (now.Proposed is { } proposed) Cli.Console.WriteLine(AgreementText.Of(proposed));
            Cli.Console.WriteLine($"Proposed. Another officer confirms it: baygate agreements confirm {now.Id}");
        });
        return ExitCodes.Yes;
    }

    private static string IdOf(byte[] json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("id", out JsonElement id)
                && id.ValueKind == JsonValueKind.String) return id.GetString()!;
        }
        catch (JsonException)
        {
            // Told below: it is the file that is wrong.
        }

        throw new CommandException("agreement-invalid", "The file is not a JSON object with an id.", ExitCodes.WrongUsage);
    }
}
