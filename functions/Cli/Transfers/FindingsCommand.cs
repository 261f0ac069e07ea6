namespace Baygate.Cli.Transfers;

/// <summary><c>baygate findings</c>.</summary>
internal sealed class FindingsCommand(CliContext cli)
    : DocumentCommand(cli, "findings", "Show what classification saw in a transfer's file: counts, places, masked samples.");
