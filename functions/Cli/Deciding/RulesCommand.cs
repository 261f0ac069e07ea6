using System.CommandLine;
using System.Text;
using Baygate.Policy;

namespace Baygate.Cli.Deciding;

/// <summary><c>baygate rules</c>: the rulebook, or one rule of it.</summary>
internal sealed class RulesCommand : CliCommand
{
    private readonly Argument<string?> _id = new("ID") { Description = "A rule, for instance T4-6. Default: all of them.", Arity = ArgumentArity.ZeroOrOne };
    private readonly LanguageOption _language = new();

    public RulesCommand(CliContext cli)
        : base(cli, "rules", "Show the rules the policy engine applies: title, articles, condition, effect, confidence, validity.")
    {
        Arguments.Add(_id);
        Options.Add(_language);
    }

    protected override Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        RuleDescription[] all = [.. Rulebook.Embedded.Rules];
        string? id = parsed.GetValue(_id);
        RuleDescription[] shown = id is null ? all : [.. all.Where(rule => rule.Id == id || rule.Also.Contains(id))];
        if (shown.Length == 0) throw new CommandException("rule-unknown", $"The rulebook has no rule {id}.");

        PolicyTexts texts = PolicyTexts.For(parsed.GetRequiredValue(_language));
        if (WantsJson(parsed)) Cli.Console.Output.WriteLine(Encoding.UTF8.GetString(id is null ? PolicyJson.Write(all) : PolicyJson.Write(shown[0])));
        else if (id is null) Cli.Console.Write(RuleText.TableOf(all, texts));
        else Cli.Console.WriteLine(string.Join("\n\n", shown.Select(rule => RuleText.Of(rule, Rulebook.Embedded, texts))));
        return Task.FromResult(ExitCodes.Yes);
    }
}
