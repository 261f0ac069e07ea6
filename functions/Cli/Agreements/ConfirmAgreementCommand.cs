namespace Baygate.Cli.Agreements;

/// <summary><c>baygate agreements confirm</c>.</summary>
internal sealed class ConfirmAgreementCommand(CliContext cli)
    : AgreementVerdictCommand(cli, "confirm", "Show the proposed version and confirm exactly that; not by who proposed it.", reasonRequired: false);
