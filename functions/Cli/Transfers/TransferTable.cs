using Baygate.Cli.Api;
using Baygate.Cli.Terminal;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Baygate.Cli.Transfers;

/// <summary>Transfers as people read them: many as a table, one as a list of what is known of it.</summary>
internal static class TransferTable
{
    private static readonly string[] Columns = ["Transfer", "From", "To", "Agreement", "File", "State", "Why, or what is awaited"];

    public static IRenderable Of(IReadOnlyList<Transfer> transfers)
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach (string column in Columns) table.AddColumn(new TableColumn(Cell(column)).NoWrap());
        foreach (Transfer transfer in transfers)
        {
            table.AddRow(
                Cell(transfer.Id),
                Cell(transfer.Zone),
                Cell(transfer.Destination),
                Cell(transfer.AgreementId),
                Cell(transfer.FileName),
                Cell(transfer.State),
                Cell(Because(transfer)));
        }

        return table;
    }

    public static IRenderable Of(Transfer transfer)
    {
        Grid grid = new();
        grid.AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach ((string name, string? value) in Lines(transfer))
            if (!string.IsNullOrEmpty(value)) grid.AddRow(Cell(name), Cell(value));
        return grid;
    }

    /// <summary>The reason, or else what is awaited, or else how far the work is.</summary>
    public static string Because(Transfer transfer) => transfer switch
    {
        { Reason: { } reason } => ReasonOf(reason),
        { Awaited.Count: > 0 } => Awaited(transfer),
        { Missing.Count: > 0 } or { Reviews.Count: > 0 } => string.Join(", ", [.. transfer.Missing, .. transfer.Reviews]),
        { Progress: { } done } => ProgressOf(done),
        _ => "",
    };

    private static IEnumerable<(string Name, string? Value)> Lines(Transfer transfer) =>
    [
        ("Transfer", transfer.Id),
        ("File", transfer.FileName),
        ("Length", transfer.Length > 0 ? Phrases.Size(transfer.Length) : null),
        ("From, to", transfer.Destination is null ? transfer.Zone : $"{transfer.Zone}, {transfer.Destination}"),
        ("Agreement", transfer.AgreementVersion > 0 ? $"{transfer.AgreementId}, version {transfer.AgreementVersion}" : transfer.AgreementId),
        ("State", transfer.StateDescription is null ? transfer.State : $"{transfer.State}: {transfer.StateDescription}"),
        ("Reason", transfer.Reason is { } reason ? ReasonOf(reason) : null),
        ("Outcome", transfer.Outcome),
        ("Progress", transfer.Progress is { } done ? ProgressOf(done) : null),
        ("Awaited", Awaited(transfer)),
        ("Missing facts", string.Join(", ", transfer.Missing)),
        ("Reviews", string.Join(", ", transfer.Reviews)),
        .. transfer.Votes.Select(vote => ("Vote", (string?)VoteOf(vote))),
        ("Delivered", transfer.Delivered is { } place ? $"{place.Zone}, {place.Container}/{place.BlobName}" : null),
        ("Binding digest", transfer.BindingDigest),
        ("Declared", Phrases.Moment(transfer.DeclaredAt)),
        ("Changed", Phrases.Moment(transfer.ChangedAt)),
        ("Deadline", transfer.Deadline is { } deadline ? Phrases.Moment(deadline) : null),
    ];

    private static string Awaited(Transfer transfer) => string.Join(", ", transfer.Awaited.Select(role => $"{role.Count} × {role.Role}"));

    private static string ReasonOf(Reason reason) => string.IsNullOrEmpty(reason.Text) ? reason.Code : $"{reason.Code}: {reason.Text}";

    private static string ProgressOf(ByteCount done) => $"{Phrases.Size(done.Bytes)} of {Phrases.Size(done.Total)}";

    private static string VoteOf(Vote vote) =>
        $"{vote.Verdict} by {vote.Person} at {Phrases.Moment(vote.At)}{(vote.Reason is null ? "" : ": " + vote.Reason)}";

    private static Text Cell(string? text) => new(Printable.From((text ?? "").ReplaceLineEndings(" ")));
}
