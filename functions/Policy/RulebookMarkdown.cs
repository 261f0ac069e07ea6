using System.Globalization;
using System.Text;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>Writes a rulebook as Markdown for people who check it against the law (docs/reference/rulebook.md).</summary>
public static class RulebookMarkdown
{
    /// <summary>Renders the rulebook; the same rulebook gives the same text, with <c>\n</c> line ends.</summary>
    public static string Render(Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var text = new StringBuilder();
        Line(text, "# Rulebook");
        Line(text, $"Version `{rulebook.Version}`, rules published up to {Iso(rulebook.AsOf)}. Generated from `functions/Policy/Rulebook/`; do not edit.");
        Line(text, "Rules are looked at in this order. Confidence: H settled, M likely, L unsettled (asks a person). A condition on an unknown fact is unknown, and where that matters the outcome is `NEEDS_INFO`.");

        foreach (IGrouping<string, RuleDescription> table in rulebook.Rules.GroupBy(rule => rule.Table))
        {
            Line(text, $"## {table.Key}");
            foreach (RuleDescription rule in table) Describe(text, rule);
        }

        Line(text, "## Conditions by name");
        foreach ((string name, string condition) in rulebook.Definitions) text.Append(CultureInfo.InvariantCulture, $"- **{name}**: `{condition}`\n");
        return text.ToString();
    }

    private static void Describe(StringBuilder text, RuleDescription rule)
    {
        Line(text, $"### {rule.Id}");
        Line(text, $"{rule.Title} · {rule.TitleZhHans}");
        text.Append(CultureInfo.InvariantCulture, $"- when: `{rule.When}`\n- then: {rule.Effect}\n");
        if (rule.For.Count > 0) text.Append(CultureInfo.InvariantCulture, $"- with: {string.Join(", ", rule.For.Select(WireNames<Outcome>.Of))}\n");
        text.Append(CultureInfo.InvariantCulture, $"- source: {string.Join("; ", rule.Citations.Zip(rule.InForce, Cite))}\n");
        text.Append(CultureInfo.InvariantCulture, $"- confidence: {WireNames<Confidence>.Of(rule.Confidence)}{Validity(rule)}\n\n");
    }

    private static string Cite(Citation citation, DateOnly inForce) => $"{citation.Instrument}, {citation.Article} (in force {Iso(inForce)})";

    private static string Validity(RuleDescription rule) =>
        (rule.ValidFrom is { } from ? $"; valid from {Iso(from)}" : "") + (rule.ValidUntil is { } until ? $"; valid until {Iso(until)}" : "");

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append("\n\n");
}
