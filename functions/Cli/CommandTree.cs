using System.CommandLine;
using Baygate.Cli.Agreements;
using Baygate.Cli.Deciding;
using Baygate.Cli.Ledger;
using Baygate.Cli.Operations;
using Baygate.Cli.Receipts;
using Baygate.Cli.Scanning;
using Baygate.Cli.Sealing;
using Baygate.Cli.SigningIn;
using Baygate.Cli.Transfers;
using Baygate.Cli.Uploads;

namespace Baygate.Cli;

/// <summary>All commands. docs/reference/cli.md is written from this tree.</summary>
internal static class CommandTree
{
    public static RootCommand Build(CliContext cli) =>
        new("Compliant, provable file transfers between Guangdong, Hong Kong and Macau.")
        {
            new LoginCommand(cli),
            new ScanCommand(cli),
            new CheckCommand(cli),
            new DecideCommand(cli),
            new RulesCommand(cli),
            new UploadCommand(cli),
            new TransfersCommand(cli),
            new FindingsCommand(cli),
            new DecisionCommand(cli),
            new ApproveCommand(cli),
            new RejectCommand(cli),
            new InformCommand(cli),
            new WithdrawCommand(cli),
            new RetryCommand(cli),
            new DeadLettersCommand(cli),
            new KeysCommand(cli),
            new AgreementsCommand(cli),
            new LedgerCommand(cli),
            new RebuildLedgerCommand(cli),
            new ReceiptCommand(cli),
            new VerifyCommand(cli),
            new SealCommand(cli),
            new OpenCommand(cli),
            new InspectCommand(cli),
            new RewrapCommand(cli),
        };
}
