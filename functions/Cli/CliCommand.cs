using System.CommandLine;
using System.Text.Json.Serialization.Metadata;

namespace Baygate.Cli;

/// <summary>A command that prints text for people, or JSON for programs, and turns what goes wrong into an error line and an exit code.</summary>
internal abstract class CliCommand : Command
{
    private readonly Option<bool> _json = new("--json") { Description = "Print JSON and nothing else on standard output." };

    protected CliCommand(CliContext cli, string name, string description) : base(name, description)
    {
        Cli = cli;
        Options.Add(_json);
        SetAction((parsed, cancellationToken) =>
            Failures.ReportAsync(cli.Console, () => RunAsync(parsed, cancellationToken), cancellationToken));
    }

    protected CliContext Cli { get; }

    protected abstract Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken);

    protected bool WantsJson(ParseResult parsed) => parsed.GetValue(_json);

    protected void Print<T>(ParseResult parsed, T value, JsonTypeInfo<T> shape, Action<T> forPeople)
    {
        if (WantsJson(parsed)) Cli.Console.WriteJson(value, shape);
        else forPeople(value);
    }
}
