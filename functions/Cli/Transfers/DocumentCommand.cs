using System.CommandLine;
using System.Text.Json;
using Baygate.Cli.Api;
using Baygate.Cli.SigningIn;
using Baygate.Cli.Terminal;

namespace Baygate.Cli.Transfers;

/// <summary>Shows a document that belongs to a transfer, whatever its shape.</summary>
internal abstract class DocumentCommand : ApiCommand
{
    private readonly TransferArgument _id = new();
    private readonly string _part;

    protected DocumentCommand(CliContext cli, string part, string description) : base(cli, part, description)
    {
        _part = part;
        Arguments.Add(_id);
    }

    protected sealed override async Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        JsonElement document = await api.GetAsync(
            ApiClient.TransferPath(parsed.GetRequiredValue(_id), _part), CliJson.Default.JsonElement, cancellationToken);
        Print(parsed, document, CliJson.Printed.JsonElement, shown => Cli.Console.WriteLine(JsonOutline.Of(shown)));
        return ExitCodes.Yes;
    }
}
