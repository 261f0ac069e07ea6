using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Baygate.Policy;

namespace Baygate.Cli.Deciding;

/// <summary><c>baygate decide</c>: the policy engine on this machine, without a server.</summary>
internal sealed class DecideCommand : CliCommand
{
    private readonly Argument<string?> _file = new("FACTS")
    {
        Description = "A file with one facts object (docs/reference/facts.md), or - for standard input.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<bool> _stdin = new("--stdin")
    {
        Description = "Decide facts objects on standard input, one a line, each answered by its decision on one line, or by an object with errors. Exit code 1 if a line held no facts.",
    };
    private readonly Option<string?> _on = new("--on") { HelpName = "DATE", Description = "The day to decide for, whatever the facts say (2026-06-01). Default: the day they say, else today." };
    private readonly LanguageOption _language = new();

    public DecideCommand(CliContext cli)
        : base(cli, "decide", "Decide what the law asks of a transfer: outcome, articles, duties, what is missing, and every rule that was looked at.")
    {
        Arguments.Add(_file);
        Options.Add(_stdin);
        Options.Add(_on);
        Options.Add(_language);
        Validators.Add(Validate);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        Decider decider = new(DayOf(parsed.GetValue(_on)), Cli.Time);
        if (parsed.GetValue(_stdin))
        {
            await using Stream output = Cli.Output();
            return await new DecisionLines(decider).AnswerAsync(Cli.Input(), output, cancellationToken) ? ExitCodes.Yes : ExitCodes.No;
        }

        byte[] facts = await ReadAsync(parsed.GetRequiredValue(_file)!, cancellationToken);
        if (!decider.TryDecide(facts, out Decision? decision, out IReadOnlyList<PolicyError> errors))
            throw new CommandException(errors[0].Code, string.Join(' ', errors.Select(error => $"{error.Subject}: {error.Message}")));

        if (WantsJson(parsed)) Cli.Console.Output.WriteLine(Encoding.UTF8.GetString(PolicyJson.Write(decision)));
        else Cli.Console.WriteLine(DecisionText.Of(decision, parsed.GetRequiredValue(_language)));
        return ExitCodes.Yes;
    }

    private void Validate(CommandResult command)
    {
        if (command.GetValue(_stdin) == command.GetValue(_file) is not null) command.AddError("Give either FACTS or --stdin.");
        if (command.GetValue(_on) is { } day && DayOf(day) is null) command.AddError("DATE is a day as 2026-06-01.");
    }

    private async Task<byte[]> ReadAsync(string file, CancellationToken cancellationToken)
    {
        using MemoryStream facts = new();
        await using Stream content = file == "-" ? Cli.Input() : File.OpenRead(file);
        await content.CopyToAsync(facts, cancellationToken);
        return facts.ToArray();
    }

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
