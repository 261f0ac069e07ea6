using System.CommandLine;
using Baygate.Cli.Api;
using Baygate.Cli.SigningIn;

namespace Baygate.Cli.Transfers;

/// <summary>What approving and rejecting share: shows what is decided on, then records the person's verdict on exactly that.</summary>
internal abstract class VoteCommand : ApiCommand
{
    private readonly TransferArgument _id = new();
    private readonly BindingDigestOption _digest = new();
    private readonly ReasonOption _reason;
    private readonly string _verdict;

    protected VoteCommand(CliContext cli, string verdict, string description, bool reasonRequired) : base(cli, verdict, description)
    {
        _verdict = verdict;
        _reason = new ReasonOption(reasonRequired);
        Arguments.Add(_id);
        Options.Add(_reason);
        Options.Add(_digest);
    }

    protected sealed override async Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        string path = ApiClient.TransferPath(parsed.GetRequiredValue(_id));
        Transfer transfer = await api.GetAsync(path, CliJson.Default.Transfer, cancellationToken);
        string digest = _digest.Of(parsed, transfer);
        if (!WantsJson(parsed)) Cli.Console.Write(TransferTable.Of(transfer));

        Transfer recorded = await api.PostAsync(
            path + "/approvals",
            new Approval(_verdict, digest, parsed.GetValue(_reason)),
            CliJson.Default.Approval,
            CliJson.Default.Transfer,
            cancellationToken);
        Print(parsed, recorded, CliJson.Printed.Transfer, now => Cli.Console.WriteLine(
            $"Recorded: {_verdict}, on {digest}. The transfer is {now.State} now. {TransferTable.Because(now)}".TrimEnd()));
        return ExitCodes.Yes;
    }
}
