using System.CommandLine;
using Baygate.Cli.Api;
using Baygate.Cli.SigningIn;
using Baygate.Cli.Terminal;
using Spectre.Console;

namespace Baygate.Cli.Operations;

/// <summary><c>baygate keys</c>: what each version of the holding keys still protects, and wrapping it anew with the current one.</summary>
internal sealed class KeysCommand : ApiCommand
{
    private const string Path = "api/keys";

    private static readonly string[] Columns = ["Zone", "Holding key", "Current", "Uses"];

    private readonly Option<bool> _rewrap = new("--rewrap")
    {
        Description = "Wrap what older versions protect with the current one; the exit code is 1 if something is left.",
    };

    public KeysCommand(CliContext cli)
        : base(cli, "keys", "Show what each version of the holding keys protects. One that is not current and has no uses can be disabled.") =>
        Options.Add(_rewrap);

    protected override async Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        bool rewrap = parsed.GetValue(_rewrap);
        KeyUses uses = rewrap
            ? await RewrapAsync(api, cancellationToken)
            : await api.GetAsync(Path, CliJson.Default.KeyUses, cancellationToken);
        Print(parsed, uses, CliJson.Printed.KeyUses, WriteTable);
        return rewrap && HasOld(uses) ? ExitCodes.No : ExitCodes.Yes;
    }

    /// <summary>A call wraps a hundred: it is called until nothing is left, or nothing gets better.</summary>
    private static async Task<KeyUses> RewrapAsync(ApiClient api, CancellationToken cancellationToken)
    {
        int rewrapped = 0;
        while (true)
        {
            KeyUses uses = await api.PostAsync($"{Path}/rewrap", CliJson.Default.KeyUses, cancellationToken);
            rewrapped += uses.Rewrapped;
            if (uses.Rewrapped == 0 || !HasOld(uses)) return uses with { Rewrapped = rewrapped };
        }
    }

    private static bool HasOld(KeyUses uses) => uses.Keys.Any(key => !key.IsCurrent && key.Uses > 0);

    private void WriteTable(KeyUses uses)
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach (string column in Columns) table.AddColumn(new TableColumn(Cell(column)).NoWrap());
        foreach (KeyUse key in uses.Keys) table.AddRow(Cell(key.Zone), Cell(key.KeyId), Cell(key.IsCurrent ? "yes" : "no"), Cell($"{key.Uses}"));
        Cli.Console.Write(table);
        if (uses.Rewrapped > 0) Cli.Console.WriteLine($"Wrapped anew: {uses.Rewrapped}.");
        if (uses.Failed > 0) Cli.Console.WriteLine($"Not wrapped anew: {uses.Failed}. Their key is gone, or they were changed meanwhile.");
    }

    private static Text Cell(string text) => new(Printable.From(text));
}
