using System.CommandLine;
using System.Text.Json;
using Baygate.Cli.Api;
using Baygate.Cli.Files;
using Baygate.Cli.SigningIn;
using Baygate.Cli.Terminal;
using Baygate.Cli.Transfers;

namespace Baygate.Cli.Receipts;

/// <summary><c>baygate receipt</c>: gets the signed statement of what was delivered.</summary>
internal sealed class ReceiptCommand : ApiCommand
{
    private readonly TransferArgument _id = new();
    private readonly Option<FileInfo?> _out = new("--out")
    {
        Description = "Save the envelope here, byte for byte as it was signed into the evidence.",
        HelpName = "FILE",
    };
    private readonly Option<bool> _force = new("--force") { Description = "Replace a file that is there." };

    public ReceiptCommand(CliContext cli) : base(cli, "receipt", "Show or save the receipt of a delivered transfer.")
    {
        Arguments.Add(_id);
        Options.Add(_out);
        Options.Add(_force);
    }

    protected override async Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        byte[] envelope = await api.GetBytesAsync(ApiClient.TransferPath(parsed.GetRequiredValue(_id), "receipt"), cancellationToken);
        if (parsed.GetValue(_out) is { } file) await SaveAsync(parsed, envelope, file, cancellationToken);
        else Print(parsed, Read(envelope), CliJson.Printed.JsonElement, Show);
        return ExitCodes.Yes;
    }

    private async Task SaveAsync(ParseResult parsed, byte[] envelope, FileInfo file, CancellationToken cancellationToken)
    {
        await AtomicFile.WriteAsync(
            new OutputFile(file, parsed.GetValue(_force)),
            async (target, stop) => await target.WriteAsync(envelope, stop),
            cancellationToken);
        Print(parsed, new SavedReceipt(file.FullName, envelope.Length), CliJson.Printed.SavedReceipt, saved => Cli.Console.WriteLine(
            $"Saved {saved.Path}. Check it with: baygate verify {saved.Path} --key SIGNING.pub.pem"));
    }

    private void Show(JsonElement envelope)
    {
        if (!envelope.TryGetProperty("payload", out JsonElement payload) || payload.ValueKind != JsonValueKind.String) throw Invalid();
        if (!payload.TryGetBytesFromBase64(out byte[]? statement)) throw Invalid();
        Cli.Console.WriteLine(JsonOutline.Of(Read(statement)));
        Cli.Console.WriteLine("The signature was not checked: save the receipt with --out and use baygate verify.");
    }

    private static JsonElement Read(ReadOnlySpan<byte> json)
    {
        try
        {
            JsonElement document = JsonElement.Parse(json);
            return document.ValueKind == JsonValueKind.Object ? document : throw Invalid();
        }
        catch (JsonException)
        {
            throw Invalid();
        }
    }

    private static CommandException Invalid() => new("receipt-invalid", "The server's answer is not a receipt.");
}
