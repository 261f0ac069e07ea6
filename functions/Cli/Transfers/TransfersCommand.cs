using System.CommandLine;
using Baygate.Cli.Api;
using Baygate.Cli.SigningIn;

namespace Baygate.Cli.Transfers;

/// <summary><c>baygate transfers</c>: many transfers or one, now or until they end.</summary>
internal sealed class TransfersCommand : ApiCommand
{
    private readonly Argument<string?> _id = new("ID") { Description = "One transfer; all by default.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _state = new("--state") { Description = "Only transfers in this state.", HelpName = "STATE" };
    private readonly Option<int> _limit = new("--limit")
    {
        Description = "At most this many transfers.",
        HelpName = "N",
        DefaultValueFactory = _ => 100,
    };
    private readonly Option<bool> _watch = new("--watch")
    {
        Description = "Follow until the end; with ID the exit code is 1 if the file was not delivered.",
    };

    public TransfersCommand(CliContext cli) : base(cli, "transfers", "Show transfers: state, reason, progress and what is awaited.")
    {
        Arguments.Add(_id);
        Options.Add(_state);
        Options.Add(_limit);
        Options.Add(_watch);
        _limit.Validators.Add(limit =>
        {
            if (limit.Tokens is [var token] && int.TryParse(token.Value, out int number) && number < 1) limit.AddError("--limit is at least 1.");
        });
        Validators.Add(command =>
        {
            if (command.GetValue(_id) is not null && command.GetValue(_state) is not null) command.AddError("--state is for lists, not for one transfer.");
        });
    }

    protected override Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken) =>
        parsed.GetValue(_id) is { } id ? ShowOneAsync(api, parsed, id, cancellationToken) : ShowManyAsync(api, parsed, cancellationToken);

    private async Task<int> ShowOneAsync(ApiClient api, ParseResult parsed, string id, CancellationToken cancellationToken)
    {
        Task<Transfer> Read(CancellationToken stop) => api.GetAsync(ApiClient.TransferPath(id), CliJson.Default.Transfer, stop);

        bool watch = parsed.GetValue(_watch);
        Transfer transfer = watch
            ? await new Watch<Transfer>(Cli, Read, one => [one], TransferTable.Of).RunAsync(WantsJson(parsed), cancellationToken)
            : await Read(cancellationToken);

        if (!watch || !Cli.Console.IsInteractive || WantsJson(parsed))
            Print(parsed, transfer, CliJson.Printed.Transfer, one => Cli.Console.Write(TransferTable.Of(one)));
        return watch && transfer.State != TransferStates.Delivered ? ExitCodes.No : ExitCodes.Yes;
    }

    private async Task<int> ShowManyAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        string? state = parsed.GetValue(_state);
        int limit = parsed.GetValue(_limit);
        Task<Page<Transfer>> Read(CancellationToken stop) => Pages.ReadAsync(
            api, "api/transfers", state is null ? "" : $"&state={Uri.EscapeDataString(state)}", limit, CliJson.Default.PageTransfer, stop);

        bool watch = parsed.GetValue(_watch);
        Page<Transfer> page = watch
            ? await new Watch<Page<Transfer>>(Cli, Read, many => many.Items, many => TransferTable.Of(many.Items)).RunAsync(WantsJson(parsed), cancellationToken)
            : await Read(cancellationToken);

        if (!watch || !Cli.Console.IsInteractive || WantsJson(parsed)) Print(parsed, page, CliJson.Printed.PageTransfer, WriteTable);
        return ExitCodes.Yes;
    }

    private void WriteTable(Page<Transfer> page)
    {
        Cli.Console.Write(TransferTable.Of(page.Items));
        if (page.Continuation is not null) Cli.Console.WriteLine($"There are more than these {page.Items.Count}: raise --limit.");
    }
}
