using System.CommandLine;
using Baygate.Cli.Api;
using Baygate.Cli.SigningIn;

namespace Baygate.Cli.Operations;

/// <summary><c>baygate dead-letters retry</c>: lets one go on, or all.</summary>
internal sealed class RetryDeadLettersCommand : ApiCommand
{
    private static readonly string[] Done = ["retried", "gone"];

    private readonly Argument<string?> _id = new("ID") { Description = "One dead letter, as the list names it.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _all = new("--all") { Description = "All of them, until none is left that was not tried." };

    public RetryDeadLettersCommand(CliContext cli)
        : base(cli, "retry", "Let one dead letter go on, or all; the exit code is 1 if one does not.")
    {
        Arguments.Add(_id);
        Options.Add(_all);
        Validators.Add(command =>
        {
            if (command.GetValue(_id) is null != command.GetValue(_all)) command.AddError("Name one dead letter, or --all.");
        });
    }

    protected override async Task<int> RunAsync(ApiClient api, ParseResult parsed, CancellationToken cancellationToken)
    {
        IReadOnlyList<DeadLetterRetry> retried = parsed.GetValue(_id) is { } id
            ? [await RetryAsync(api, id, cancellationToken)]
            : await RetryAllAsync(api, cancellationToken);
        Print(parsed, new RetriedDeadLetters(retried), CliJson.Printed.RetriedDeadLetters, WriteLines);
        return retried.All(one => Done.Contains(one.Result)) ? ExitCodes.Yes : ExitCodes.No;
    }

    private static async Task<IReadOnlyList<DeadLetterRetry>> RetryAllAsync(ApiClient api, CancellationToken cancellationToken)
    {
        Dictionary<string, DeadLetterRetry> retried = new(StringComparer.Ordinal);
        while (true)
        {
            DeadLetterList list = await api.GetAsync(DeadLettersCommand.Path, CliJson.Default.DeadLetterList, cancellationToken);
            List<DeadLetter> untried = [.. list.Items.Where(letter => !retried.ContainsKey(letter.Id))];
            if (untried.Count == 0) return [.. retried.Values];
            foreach (DeadLetter letter in untried) retried[letter.Id] = await TryAsync(api, letter.Id, cancellationToken);
        }
    }

    /// <summary>One that cannot go on does not keep the others from it.</summary>
    private static async Task<DeadLetterRetry> TryAsync(ApiClient api, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await RetryAsync(api, id, cancellationToken);
        }
        catch (ApiException refusal) when (refusal.ExitCode == ExitCodes.No)
        {
            return new DeadLetterRetry(id, null, refusal.Code);
        }
    }

    private static Task<DeadLetterRetry> RetryAsync(ApiClient api, string id, CancellationToken cancellationToken) =>
        api.PostAsync($"{DeadLettersCommand.Path}/{Uri.EscapeDataString(id)}/retry", CliJson.Default.DeadLetterRetry, cancellationToken);

    private void WriteLines(RetriedDeadLetters retried)
    {
        if (retried.Retried.Count == 0) Cli.Console.WriteLine("Nothing stands still.");
        foreach (DeadLetterRetry one in retried.Retried)
            Cli.Console.WriteLine(one.TransferId is null ? $"{one.Id}: {one.Result}" : $"{one.Id}: {one.Result}, transfer {one.TransferId}");
    }
}
