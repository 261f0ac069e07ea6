namespace Baygate.Cli.Agreements;

/// <summary><c>baygate agreements reject</c>.</summary>
internal sealed class RejectAgreementCommand(CliContext cli)
    : AgreementVerdictCommand(cli, "reject", "Reject the proposed version; the one in use stays in use.", reasonRequired: true);
