using System.CommandLine;
using Baygate.Cli.Api;
using Baygate.Cli.SigningIn;

namespace Baygate.Cli.Transfers;

/// <summary><c>baygate withdraw</c>: takes a transfer back before it is delivered.</summary>
internal sealed class WithdrawCommand : ApiCommand
{
    private readonly TransferArgument _id = new();
    private readonly ReasonOption _reason = new(required: true);

    public WithdrawCommand(CliContext cli) : base(cli, "withdraw", "Take a transfer back before it is delivered.")
    {
        Arguments.Add(_id);
        Options.Add(_reason);
    }

    protected override async Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        Transfer withdrawn = await api.PostAsync(
            ApiClient.TransferPath(parsed.GetRequiredValue(_id), "withdrawal"),
            new Withdrawal(parsed.GetRequiredValue<string?>(_reason)!),
            CliJson.Default.Withdrawal,
            CliJson.Default.Transfer,
            cancellationToken);
        Print(parsed, withdrawn, CliJson.Printed.Transfer, now => Cli.Console.Write(TransferTable.Of(now)));
        return ExitCodes.Yes;
    }
}
