using System.CommandLine;
using Baygate.Cli.Api;
using Baygate.Cli.SigningIn;
using Baygate.Cli.Terminal;
using Spectre.Console;

namespace Baygate.Cli.Agreements;

/// <summary><c>baygate agreements</c>: the registered agreements, or one in full; its subcommands change them.</summary>
internal sealed class AgreementsCommand : ApiCommand
{
    private static readonly string[] Columns = ["Agreement", "Version", "From", "To", "Exporter", "Recipient", "In force", "Waits", "Warnings", "Purpose"];

    private readonly Argument<string?> _id = new("ID") { Description = "One agreement; all by default.", Arity = ArgumentArity.ZeroOrOne };

    public AgreementsCommand(CliContext cli) : base(cli, "agreements", "Show the registered agreements.")
    {
        Arguments.Add(_id);
        Subcommands.Add(new AgreementHistoryCommand(cli));
        Subcommands.Add(new ProposeAgreementCommand(cli));
        Subcommands.Add(new ConfirmAgreementCommand(cli));
        Subcommands.Add(new RejectAgreementCommand(cli));
    }

    protected override async Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_id) is { } id)
        {
            AgreementDetail one = await api.GetAsync(ApiClient.AgreementPath(id), CliJson.Default.AgreementDetail, cancellationToken);
            Print(parsed, one, CliJson.Printed.AgreementDetail, WriteOutline);
            return ExitCodes.Yes;
        }

        Page<AgreementDetail> all = await Pages.ReadAsync(
            api, "api/agreements", filter: "", limit: int.MaxValue, CliJson.Default.PageAgreementDetail, cancellationToken);
        Print(parsed, all, CliJson.Printed.PageAgreementDetail, page => WriteTable(page.Items));
        return ExitCodes.Yes;
    }

    private void WriteOutline(AgreementDetail one)
    {
        foreach (AgreementVersion version in new[] { one.Confirmed, one.Proposed }.OfType<AgreementVersion>())
            Cli.Console.WriteLine(AgreementText.Of(version));
    }

    private void WriteTable(IReadOnlyList<AgreementDetail> agreements)
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach (string column in Columns) table.AddColumn(column);
        foreach (AgreementDetail detail in agreements)
        {
            if (detail.Shown is not { } shown) continue;
            Agreement agreement = shown.Agreement;
            table.AddRow(
                Cell(agreement.Id),
                Cell(detail.Confirmed is null ? "none" : $"{detail.Confirmed.Version}"),
                Cell(agreement.Origin),
                Cell(agreement.Destination),
                Cell(agreement.Exporter.Name),
                Cell(agreement.Recipient.Name),
                Cell($"{agreement.InForceFrom:yyyy-MM-dd} to {agreement.InForceUntil:yyyy-MM-dd}"),
                Cell(detail.Proposed is null ? "" : $"version {detail.Proposed.Version}"),
                Cell(string.Join(' ', shown.Findings.Select(finding => finding.Code).Distinct())),
                Cell(agreement.Purpose));
        }

        Cli.Console.Write(table);
    }

    private static Text Cell(string text) => new(Printable.From(text.ReplaceLineEndings(" ")));
}
