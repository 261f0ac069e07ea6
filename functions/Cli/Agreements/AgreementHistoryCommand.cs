using System.CommandLine;
using Baygate.Cli.Api;
using Baygate.Cli.SigningIn;

namespace Baygate.Cli.Agreements;

/// <summary><c>baygate agreements history</c>: every version, who proposed it and what was said of it.</summary>
internal sealed class AgreementHistoryCommand : ApiCommand
{
    private readonly AgreementArgument _id = new();

    public AgreementHistoryCommand(CliContext cli) : base(cli, "history", "Show every version of an agreement, newest first.") => Arguments.Add(_id);

    protected override async Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        string path = ApiClient.AgreementPath(parsed.GetRequiredValue(_id), "history");
        AgreementVersions history = await api.GetAsync(path, CliJson.Default.AgreementVersions, cancellationToken);
        Print(parsed, history, CliJson.Printed.AgreementVersions, found =>
        {
            foreach (AgreementVersion version in found.Versions) Cli.Console.WriteLine($"{version.Version}  {AgreementText.Standing(version)}");
        });
        return ExitCodes.Yes;
    }
}
