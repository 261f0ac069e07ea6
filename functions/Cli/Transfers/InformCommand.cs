using System.CommandLine;
using System.Text.Json;
using Baygate.Cli.Api;
using Baygate.Cli.SigningIn;

namespace Baygate.Cli.Transfers;

/// <summary><c>baygate inform</c>: supplies facts a decision lacks, and clears reviews its rules asked for.</summary>
internal sealed class InformCommand : ApiCommand
{
    private readonly TransferArgument _id = new();
    private readonly BindingDigestOption _digest = new();
    private readonly ReasonOption _reason = new(required: true);
    private readonly Option<string[]> _clear = new("--clear") { Description = "A rule whose review is cleared; may come several times.", HelpName = "RULE" };
    private readonly Option<string[]> _facts = new("--fact")
    {
        Description = "A fact that was missing, its value as JSON; may come several times.",
        HelpName = "KEY=JSON",
    };

    public InformCommand(CliContext cli) : base(cli, "inform", "Supply missing facts and clear reviews, so that the transfer is decided again.")
    {
        Arguments.Add(_id);
        Options.Add(_facts);
        Options.Add(_clear);
        Options.Add(_reason);
        Options.Add(_digest);
        Validators.Add(command =>
        {
            if (command.GetResult(_facts) is null && command.GetResult(_clear) is null) command.AddError("Give a --fact or --clear a review.");
        });
    }

    protected override async Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, JsonElement> facts = Facts(parsed.GetValue(_facts) ?? []);
        string path = ApiClient.TransferPath(parsed.GetRequiredValue(_id));
        Transfer transfer = await api.GetAsync(path, CliJson.Default.Transfer, cancellationToken);
        Information information = new(
            _digest.Of(parsed, transfer), facts, parsed.GetValue(_clear) ?? [], parsed.GetRequiredValue<string?>(_reason)!);

        Transfer informed = await api.PostAsync(
            path + "/information", information, CliJson.Default.Information, CliJson.Default.Transfer, cancellationToken);
        Print(parsed, informed, CliJson.Printed.Transfer, now => Cli.Console.Write(TransferTable.Of(now)));
        return ExitCodes.Yes;
    }

    private static Dictionary<string, JsonElement> Facts(IEnumerable<string> texts)
    {
        Dictionary<string, JsonElement> facts = [];
        foreach (string text in texts)
        {
            (string key, JsonElement value) = Fact(text);
            if (!facts.TryAdd(key, value)) throw Wrong($"--fact {key} comes twice.");
        }

        return facts;
    }

    private static (string Key, JsonElement Value) Fact(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1) throw Wrong($"--fact {text} is not of the form KEY=JSON.");
        try
        {
            return (text[..equals], JsonElement.Parse(text[(equals + 1)..]));
        }
        catch (JsonException)
        {
            throw Wrong($"--fact {text[..equals]}: the value is not JSON; text needs double quotes.");
        }
    }

    private static CommandException Wrong(string sentence) => new("usage", sentence, ExitCodes.WrongUsage);
}
