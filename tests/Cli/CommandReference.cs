using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Baygate.Cli.Tests;

/// <summary>Writes docs/reference/cli.md from the command tree.</summary>
internal static class CommandReference
{
    private const string Introduction = """
        # Command line

        Written from the command tree; a test compares them.

        Results go to standard output, as text for people or, with `--json`, as one JSON document in camelCase. Errors go to standard error as
        `error CODE: sentence`, where the code is stable. Redirected output has no colour and no progress.

        | exit code | meaning |
        |---|---|
        | 0 | yes: done, valid, delivered |
        | 1 | no: refused, invalid, failed verification |
        | 2 | wrong usage |
        | 3 | the server or the storage cannot be reached |
        | 130 | interrupted by Ctrl-C; a stopped upload goes on when the same command is run again |

        | variable | meaning |
        |---|---|
        | `BAYGATE_SERVER` | the server's address, `http://127.0.0.1:7071` by default; https, unless it is this machine |
        | `BAYGATE_TOKEN` | the bearer token, instead of a login |
        | `BAYGATE_STATE` | the folder of the login and of unfinished uploads, `$XDG_STATE_HOME/baygate` or `~/.local/state/baygate` by default |
        | `BAYGATE_PASSPHRASE` | the passphrase of an encrypted private key |

        """;

    public static string Write(RootCommand root)
    {
        StringBuilder text = new(Introduction);
        foreach (Command command in root.Subcommands) Append(text, command, command.Name);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Command command, string name)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {name}\n\n{command.Description}\n\n`baygate {Usage(command, name)}`\n\n| | |\n|---|---|\n");
        foreach (Argument argument in command.Arguments) text.Append(CultureInfo.InvariantCulture, $"| `{argument.Name}` | {argument.Description} |\n");
        foreach (Option option in command.Options) text.Append(CultureInfo.InvariantCulture, $"| `{Form(option)}` | {option.Description}{Default(option)} |\n");
        foreach (Command child in command.Subcommands) Append(text, child, $"{name} {child.Name}");
    }

    private static string Usage(Command command, string name) => string.Join(' ',
    [
        name,
        .. command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : argument.Name),
        .. command.Options.Where(option => option.Required).Select(Form),
        "[options]",
    ]);

    private static string Form(Option option) =>
        option.ValueType == typeof(bool) ? option.Name : $"{option.Name} {option.HelpName}{(option.AllowMultipleArgumentsPerToken ? "…" : "")}";

    private static string Default(Option option) =>
        option.HasDefaultValue && option.ValueType != typeof(bool) && option.GetDefaultValue() is { } value ? $" Default: {value}." : "";
}
