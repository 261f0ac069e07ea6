using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using Baygate.Classification.Identifiers.Checks;

namespace Baygate.Cli.Scanning;

/// <summary><c>baygate check</c>: says of values whether they are identifiers of a type.</summary>
internal sealed class CheckCommand : CliCommand
{
    private readonly Argument<string?> _kind = new("KIND")
    {
        Description = "The identifier type, for instance cn_resident_id.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Argument<string?> _value = new("VALUE") { Description = "The value.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _stdin = new("--stdin")
    {
        Description = "Answer JSON objects {\"type\",\"value\"} on standard input, one a line, with a line each. Exit code 1 if a line is none.",
    };

    public CheckCommand(CliContext cli)
        : base(cli, "check", "Check an identifier's form, check digit and meaning. Exit code 1 if it is not valid.")
    {
        Arguments.Add(_kind);
        Arguments.Add(_value);
        Options.Add(_stdin);
        Validators.Add(Validate);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        IdentifierCheck check = new(ScanDate.Today(Cli.Time));
        if (parsed.GetValue(_stdin)) return await AnswerLinesAsync(check, cancellationToken);

        CheckedValue answer = Answer(check, parsed.GetRequiredValue(_kind)!, parsed.GetRequiredValue(_value)!);
        Print(parsed, answer, CheckJson.Printed.CheckedValue, Tell);
        return answer.Result == NameOf(IdentifierResult.Valid) ? ExitCodes.Yes : ExitCodes.No;
    }

    private void Validate(CommandResult command)
    {
        string? kind = command.GetValue(_kind);
        if (command.GetValue(_stdin) ? kind is not null : command.GetValue(_value) is null)
            command.AddError("Give either KIND and VALUE or --stdin.");
        else if (kind is not null && !IdentifierCheck.Knows(kind))
            command.AddError($"KIND is one of {string.Join(", ", IdentifierCheck.Types)}.");
    }

    private async Task<int> AnswerLinesAsync(IdentifierCheck check, CancellationToken cancellationToken)
    {
        using StreamReader lines = new(Cli.Input());
        bool allAnswered = true;
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            CheckedValue answer = Answer(check, line);
            allAnswered &= answer.Tier is not null;
            Cli.Console.WriteJson(answer, CheckJson.Printed.CheckedValue);
        }

        return allAnswered ? ExitCodes.Yes : ExitCodes.No;
    }

    private static CheckedValue Answer(IdentifierCheck check, string line)
    {
        ValueQuestion? question = Read(line);
        if (question is not { Type: { } type, Value: { } value })
            return NoQuestion(question, "The line is no JSON object with type and value.");
        return IdentifierCheck.Knows(type) ? Answer(check, type, value) : NoQuestion(question, "There is no such type.");
    }

    private static CheckedValue Answer(IdentifierCheck check, string type, string value)
    {
        IdentifierAnswer answer = check.Check(type, value);
        return new CheckedValue(type, value, NameOf(answer.Result), answer.Tier.ToString(), answer.Reason);
    }

    private static CheckedValue NoQuestion(ValueQuestion? question, string reason) =>
        new(question?.Type, question?.Value, NameOf(IdentifierResult.Invalid), Tier: null, reason);

    private static ValueQuestion? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, CheckJson.Printed.ValueQuestion);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string NameOf(IdentifierResult result) => JsonNamingPolicy.CamelCase.ConvertName(result.ToString());

    private void Tell(CheckedValue answer) => Cli.Console.WriteLine($"{answer.Result} (tier {answer.Tier}): {answer.Reason}");
}
