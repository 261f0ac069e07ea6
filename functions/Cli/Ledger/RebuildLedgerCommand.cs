using System.CommandLine;
using System.Globalization;
using Baygate.Cli.Api;
using Baygate.Cli.SigningIn;

namespace Baygate.Cli.Ledger;

/// <summary><c>baygate rebuild-ledger</c>: makes an exporter's ledger anew from the signed evidence, or checks it.</summary>
internal sealed class RebuildLedgerCommand : ApiCommand
{
    private readonly Argument<string> _exporter = new("EXPORTER") { Description = "The exporter's id, as in its agreements." };
    private readonly Option<bool> _check = new("--check") { Description = "Change nothing; the exit code is 1 when the ledger differs from the evidence." };

    public RebuildLedgerCommand(CliContext cli) : base(cli, "rebuild-ledger", "Make an exporter's ledger anew from the signed evidence.")
    {
        Arguments.Add(_exporter);
        Options.Add(_check);
    }

    protected override async Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        string path = $"api/ledger/{Uri.EscapeDataString(parsed.GetRequiredValue(_exporter))}/rebuild";
        LedgerRebuild rebuilt = await api.PostAsync(
            path, new LedgerRebuildRequest(parsed.GetValue(_check)), CliJson.Default.LedgerRebuildRequest, CliJson.Default.LedgerRebuild, cancellationToken);
        Print(parsed, rebuilt, CliJson.Printed.LedgerRebuild, Write);
        return rebuilt.CheckedOnly && !rebuilt.Held ? ExitCodes.No : ExitCodes.Yes;
    }

    private void Write(LedgerRebuild rebuilt)
    {
        string done = rebuilt.CheckedOnly ? "differs" : "written anew";
        foreach (LedgerRebuiltYear year in rebuilt.Years)
        {
            Cli.Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{year.Zone} {year.Year}: {year.Transfers} transfers, {year.Counted.All:N0} persons, {year.Counted.Sensitive:N0} with sensitive data, {year.Exempt.All:N0} exempt; {(year.Differed ? done : "as it was")}"));
        }

        foreach (string transfer in rebuilt.RestoredReservations) Cli.Console.WriteLine($"{transfer}: its reservation was missing or another");
        foreach (string transfer in rebuilt.RemovedReservations) Cli.Console.WriteLine($"{transfer}: it has ended and still held a reservation");
        foreach (string transfer in rebuilt.UnaccountedTransfers) Cli.Console.WriteLine($"{transfer}: delivered, and its persons are in no year yet");
        if (rebuilt.Held) Cli.Console.WriteLine("The ledger is what the evidence says.");
    }
}
