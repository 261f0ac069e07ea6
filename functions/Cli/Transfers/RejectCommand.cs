namespace Baygate.Cli.Transfers;

/// <summary><c>baygate reject</c>.</summary>
internal sealed class RejectCommand(CliContext cli)
    : VoteCommand(cli, "reject", "Reject what waits for approval; the transfer ends.", reasonRequired: true);
