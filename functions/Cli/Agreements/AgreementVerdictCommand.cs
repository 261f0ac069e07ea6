using System.CommandLine;
using Baygate.Cli.Api;
using Baygate.Cli.SigningIn;
using Baygate.Cli.Transfers;

namespace Baygate.Cli.Agreements;

/// <summary>What confirming and rejecting share: shows the proposed version, then records the officer's word on exactly that.</summary>
internal abstract class AgreementVerdictCommand : ApiCommand
{
    private readonly AgreementArgument _id = new();
    private readonly ReasonOption _reason;
    private readonly Option<string?> _digest = new("--digest")
    {
        Description = "The digest of the version that was reviewed, if not that of the version proposed now.",
        HelpName = "HEX",
    };

    private readonly string _verdict;

    protected AgreementVerdictCommand(CliContext cli, string verdict, string description, bool reasonRequired) : base(cli, verdict, description)
    {
        _verdict = verdict;
        _reason = new ReasonOption(reasonRequired);
        Arguments.Add(_id);
        Options.Add(_reason);
        Options.Add(_digest);
    }

    protected sealed override async Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        string id = parsed.GetRequiredValue(_id);
        AgreementDetail detail = await api.GetAsync(ApiClient.AgreementPath(id), CliJson.Default.AgreementDetail, cancellationToken);
        AgreementVersion proposed = detail.Proposed
            ?? throw new CommandException("nothing-proposed", $"No version of {id} waits for a second officer.");
        if (!WantsJson(parsed)) Cli.Console.WriteLine(AgreementText.Of(proposed));

        AgreementVerdict verdict = new(_verdict, proposed.Version, parsed.GetValue(_digest) ?? proposed.Sha256, parsed.GetValue(_reason));
        AgreementDetail now = await api.PostAsync(
            ApiClient.AgreementPath(id, "reviews"), verdict, CliJson.Default.AgreementVerdict, CliJson.Default.AgreementDetail, cancellationToken);
        Print(parsed, now, CliJson.Printed.AgreementDetail, _ => Cli.Console.WriteLine(
            $"Recorded: {_verdict} version {proposed.Version}. {(now.Confirmed is { } used ? $"Transfers use version {used.Version}." : "No version is in use.")}"));
        return ExitCodes.Yes;
    }
}
