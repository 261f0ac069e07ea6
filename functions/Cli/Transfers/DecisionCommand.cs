namespace Baygate.Cli.Transfers;

/// <summary><c>baygate decision</c>.</summary>
internal sealed class DecisionCommand(CliContext cli)
    : DocumentCommand(cli, "decision", "Show the policy decision on a transfer, with the rule and the article behind each part.");
