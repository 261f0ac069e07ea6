using System.CommandLine;
using Baygate.Cli.Api;
using Baygate.Cli.SigningIn;

namespace Baygate.Cli.Transfers;

/// <summary><c>baygate retry</c>: wakes a transfer that was parked after a failure.</summary>
internal sealed class RetryCommand : ApiCommand
{
    private readonly TransferArgument _id = new();

    public RetryCommand(CliContext cli) : base(cli, "retry", "Let a failed transfer try again.") => Arguments.Add(_id);

    protected override async Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        Transfer retried = await api.PostAsync(
            ApiClient.TransferPath(parsed.GetRequiredValue(_id), "retry"), CliJson.Default.Transfer, cancellationToken);
        Print(parsed, retried, CliJson.Printed.Transfer, now => Cli.Console.Write(TransferTable.Of(now)));
        return ExitCodes.Yes;
    }
}
