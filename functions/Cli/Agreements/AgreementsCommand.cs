using System.CommandLine;
using Baygate.Cli.Api;
using Baygate.Cli.SigningIn;
using Baygate.Cli.Terminal;
using Spectre.Console;

namespace Baygate.Cli.Agreements;

/// <summary><c>baygate agreements</c>: the registered agreements, or one in full.</summary>
internal sealed class AgreementsCommand : ApiCommand
{
    private static readonly string[] Columns = ["Agreement", "Version", "From", "To", "Exporter", "Recipient", "In force", "Purpose"];

    private readonly Argument<string?> _id = new("ID") { Description = "One agreement; all by default.", Arity = ArgumentArity.ZeroOrOne };

    public AgreementsCommand(CliContext cli) : base(cli, "agreements", "Show the registered agreements.") => Arguments.Add(_id);

    protected override async Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_id) is { } id)
        {
            string path = $"api/agreements/{Uri.EscapeDataString(id)}";
            RegisteredAgreement one = await api.GetAsync(path, CliJson.Default.RegisteredAgreement, cancellationToken);
            Print(parsed, one, CliJson.Printed.RegisteredAgreement, WriteOutline);
            return ExitCodes.Yes;
        }

        Page<RegisteredAgreement> all = await Pages.ReadAsync(
            api, "api/agreements", filter: "", limit: int.MaxValue, CliJson.Default.PageRegisteredAgreement, cancellationToken);
        Print(parsed, all, CliJson.Printed.PageRegisteredAgreement, page => WriteTable(page.Items));
        return ExitCodes.Yes;
    }

    private void WriteOutline(RegisteredAgreement one) => Cli.Console.WriteLine(
        JsonOutline.Of(System.Text.Json.JsonSerializer.SerializeToElement(one, CliJson.Default.RegisteredAgreement)));

    private void WriteTable(IReadOnlyList<RegisteredAgreement> agreements)
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach (string column in Columns) table.AddColumn(column);
        foreach (RegisteredAgreement registered in agreements)
        {
            Agreement agreement = registered.Agreement;
            table.AddRow(
                Cell(agreement.Id),
                Cell($"{registered.Version}"),
                Cell(agreement.Origin),
                Cell(agreement.Destination),
                Cell(agreement.Exporter.Name),
                Cell(agreement.Recipient.Name),
                Cell($"{agreement.InForceFrom:yyyy-MM-dd} to {agreement.InForceUntil:yyyy-MM-dd}"),
                Cell(agreement.Purpose));
        }

        Cli.Console.Write(table);
    }

    private static Text Cell(string text) => new(Printable.From(text.ReplaceLineEndings(" ")));
}
