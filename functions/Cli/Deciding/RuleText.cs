using System.Globalization;
using System.Text;
using Baygate.Policy;
using Spectre.Console;

namespace Baygate.Cli.Deciding;

/// <summary>Rules as people read them, in their language.</summary>
internal static class RuleText
{
    /// <summary>One line a rule.</summary>
    public static Table TableOf(IEnumerable<RuleDescription> rules, PolicyTexts texts)
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach (string column in (string[])["rule", "title", "source", "confidence"]) table.AddColumn(new TableColumn(new Text(texts[$"label.{column}"])).NoWrap());
        foreach (RuleDescription rule in rules)
        {
            Citation first = rule.Citations[0];
            table.AddRow(new Text(rule.Id), new Text(texts.TitleOf(rule)), new Text($"{first.Instrument} {first.Article}"), new Text(Letter(rule.Confidence)));
        }

        return table;
    }

    /// <summary>H, M or L, as the tables of the law and the rulebook write it.</summary>
    private static string Letter(Confidence confidence) => $"{confidence}"[..1];

    /// <summary>Everything about a rule, with the shared conditions it names.</summary>
    public static string Of(RuleDescription rule, Rulebook rulebook, PolicyTexts texts)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{rule.Id}: {texts.TitleOf(rule)}\n");
        Line("table", rule.Table);
        if (rule.Also.Count > 0) Line("also", string.Join(", ", rule.Also));
        Line("when", rule.When);
        foreach (string name in rulebook.NamesIn(rule.When)) Line("where", $"{name}: {rulebook.Definitions[name]}");
        Line("then", rule.Effect);
        foreach ((Citation citation, DateOnly inForce) in rule.Citations.Zip(rule.InForce))
            Line("source", string.Create(CultureInfo.InvariantCulture, $"{citation.Instrument} {citation.Article} ({inForce:O})"));
        Line("confidence", Letter(rule.Confidence));
        if (rule.ValidFrom is { } from) Line("validFrom", from.ToString("O", CultureInfo.InvariantCulture));
        if (rule.ValidUntil is { } until) Line("validUntil", until.ToString("O", CultureInfo.InvariantCulture));
        return text.ToString().TrimEnd('\n');

        void Line(string label, string value) => text.Append(CultureInfo.InvariantCulture, $"  {texts[$"label.{label}"]}: {value}\n");
    }
}
