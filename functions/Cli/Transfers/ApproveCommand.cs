namespace Baygate.Cli.Transfers;

/// <summary><c>baygate approve</c>.</summary>
internal sealed class ApproveCommand(CliContext cli)
    : VoteCommand(cli, "approve", "Show what waits for approval and approve exactly that.", reasonRequired: false);
