using System.CommandLine;
using Baygate.Cli.Api;
using Baygate.Cli.SigningIn;
using Baygate.Cli.Terminal;
using Spectre.Console;

namespace Baygate.Cli.Operations;

/// <summary><c>baygate dead-letters</c>: what stands still until somebody retries it.</summary>
internal sealed class DeadLettersCommand : ApiCommand
{
    /// <summary>The path of the list.</summary>
    public const string Path = "api/dead-letters";

    private static readonly string[] Columns = ["Dead letter", "Kind", "Zone", "Transfer", "Reason", "Since", "Attempts"];

    public DeadLettersCommand(CliContext cli)
        : base(cli, "dead-letters", "Show what stands still: parked and broken-off transfers, poison messages, undelivered events.") =>
        Subcommands.Add(new RetryDeadLettersCommand(cli));

    protected override async Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        DeadLetterList list = await api.GetAsync(Path, CliJson.Default.DeadLetterList, cancellationToken);
        Print(parsed, list, CliJson.Printed.DeadLetterList, WriteTable);
        return ExitCodes.Yes;
    }

    private void WriteTable(DeadLetterList list)
    {
        if (list.Items.Count == 0)
        {
            Cli.Console.WriteLine("Nothing stands still.");
            return;
        }

        Table table = new() { Border = TableBorder.Simple };
        foreach (string column in Columns) table.AddColumn(new TableColumn(Cell(column)).NoWrap());
        foreach (DeadLetter letter in list.Items)
        {
            table.AddRow(
                Cell(letter.Id),
                Cell(letter.Kind),
                Cell(letter.Zone),
                Cell(letter.TransferId),
                Cell(letter.Reason),
                Cell(Phrases.Moment(letter.At)),
                Cell(letter.Attempts > 0 ? $"{letter.Attempts}" : ""));
        }

        Cli.Console.Write(table);
        if (list.HasMore) Cli.Console.WriteLine("There are more; they show when these are gone.");
    }

    private static Text Cell(string? text) => new(Printable.From(text ?? ""));
}
