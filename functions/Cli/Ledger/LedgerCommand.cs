using System.CommandLine;
using System.Globalization;
using Baygate.Cli.Api;
using Baygate.Cli.SigningIn;
using Baygate.Cli.Terminal;
using Spectre.Console;

namespace Baygate.Cli.Ledger;

/// <summary><c>baygate ledger</c>: how many distinct persons an exporter has sent out in a calendar year.</summary>
internal sealed class LedgerCommand : ApiCommand
{
    private static readonly string[] Columns = ["", "Committed", "Reserved", "Total", "By 31 December"];

    private readonly Argument<string> _exporter = new("EXPORTER") { Description = "The exporter's id, as in its agreements." };
    private readonly Option<int?> _year = new("--year") { Description = "The calendar year; this one by default.", HelpName = "YEAR" };

    public LedgerCommand(CliContext cli) : base(cli, "ledger", "Count the distinct persons an exporter has sent out in a calendar year.")
    {
        Arguments.Add(_exporter);
        Options.Add(_year);
    }

    protected override async Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        string year = parsed.GetValue(_year) is { } asked ? string.Create(CultureInfo.InvariantCulture, $"?year={asked}") : "";
        string path = $"api/ledger/{Uri.EscapeDataString(parsed.GetRequiredValue(_exporter))}{year}";
        LedgerReport report = await api.GetAsync(path, CliJson.Default.LedgerReport, cancellationToken);
        Print(parsed, report, CliJson.Printed.LedgerReport, Write);
        return ExitCodes.Yes;
    }

    private void Write(LedgerReport report)
    {
        foreach (LedgerAccount account in report.Accounts)
        {
            Cli.Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Exporter}, {account.Zone}, {report.Year}, on {report.Today:yyyy-MM-dd}: {account.CommittedTransfers} transfers committed, {account.OpenTransfers} under way"));
            Table table = new() { Border = TableBorder.Simple };
            foreach (string column in Columns) table.AddColumn(column);
            AddRow(table, "persons", account.Counted, persons => persons.All);
            AddRow(table, "with sensitive data", account.Counted, persons => persons.Sensitive);
            AddRow(table, "exempt flows: persons", account.Exempt, persons => persons.All);
            AddRow(table, "exempt flows: with sensitive data", account.Exempt, persons => persons.Sensitive);
            Cli.Console.Write(table);
            if (account.Counted.Total.Saturated) Cli.Console.WriteLine("More than 1,000,000 persons: they are no longer counted.");
            foreach (LedgerThreshold threshold in account.Thresholds) Cli.Console.WriteLine(Line(threshold));
        }
    }

    private static void AddRow(Table table, string name, LedgerTotals totals, Func<LedgerPersons, long> choose) => table.AddRow(
        new[] { totals.Committed, totals.Reserved, totals.Total, totals.Projected }
            .Select(persons => choose(persons).ToString("N0", CultureInfo.InvariantCulture)).Prepend(name).Select(text => new Text(Printable.From(text))));

    private static string Line(LedgerThreshold threshold)
    {
        string what = threshold.Of == "all" ? "persons" : "with sensitive data";
        string standing = threshold.Level switch
        {
            "reached" => "reached",
            "near" => $"near{(threshold.ReachedOn is { } day ? $", reached on {day:yyyy-MM-dd} at this pace" : "")}",
            _ => "below",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{threshold.Limit:N0} {what} ({threshold.Citation}, {threshold.LeadsTo}): {standing}");
    }
}
