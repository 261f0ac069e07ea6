using System.Globalization;
using System.Text;
using Baygate.Policy.Wire;

namespace Baygate.Policy;

/// <summary>Writes a rulebook as Markdown for people who check it against the law (docs/reference/rulebook.md).</summary>
public static class RulebookMarkdown
{
    private const string Introduction = """
        What is applied, in the order in which it is looked at, for a compliance officer to check against the law. Tables come first, rules by
        their row in them after; a rule's title is in English and Chinese.

        * **Regime** rows choose which tables judge a transfer, **stop** rows deny it or ask a person, **route** rows choose the outcome, **terms**
          rows add duties, sign-offs, warnings and approvals.
        * **Confidence**: H settled, M likely, L unsettled. What is unsettled can only ask a person.
        * A condition on an **unknown** fact is unknown, and where that matters the outcome is `NEEDS_INFO`; for a claim, such as an exemption or a
          mechanism, absent means none ([facts](facts.md)).
        * A **bold** name in a condition is one of the [conditions by name](#conditions-by-name) at the end.
        * A deadline in working days is counted by the authority's [calendar](calendars.md).

        """;

    /// <summary>Renders the rulebook; the same rulebook gives the same text, with <c>\n</c> line ends.</summary>
    public static string Render(Rulebook rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var text = new StringBuilder();
        Line(text, "# Rulebook");
        Line(text, $"Version `{rulebook.Version}`, rules published up to {Iso(rulebook.AsOf)}. Generated from `functions/Policy/Rulebook/`; do not edit.");
        Line(text, Introduction.ReplaceLineEndings("\n").TrimEnd('\n'));

        IGrouping<string, RuleDescription>[] tables = [.. rulebook.Rules.GroupBy(rule => rule.Table)];
        foreach (IGrouping<string, RuleDescription> table in tables) Summarise(text, table);
        foreach (RuleDescription rule in tables.SelectMany(table => table)) Describe(text, rule, rulebook);

        Line(text, "## Conditions by name");
        foreach ((string name, string condition) in rulebook.Definitions)
            text.Append(CultureInfo.InvariantCulture, $"- **{name}**: {Marked(condition, rulebook)}\n");
        return text.ToString();
    }

    /// <summary>The table at a glance: what each rule does and the article it rests on.</summary>
    private static void Summarise(StringBuilder text, IGrouping<string, RuleDescription> table)
    {
        Line(text, $"## {table.Key}");
        text.Append("| rule | | then | source |\n|---|---|---|---|\n");
        foreach (RuleDescription rule in table)
        {
            string also = rule.Also.Count == 0 ? "" : $" ({string.Join(", ", rule.Also)})";
            text.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}](#{Anchor(rule.Id)}){also} | {rule.Title} | {Short(rule.Effect)} | {string.Join("; ", rule.Citations.Select(Cite))} |\n");
        }

        text.Append('\n');
    }

    private static void Describe(StringBuilder text, RuleDescription rule, Rulebook rulebook)
    {
        Line(text, $"### {rule.Id}");
        Line(text, $"{rule.Title} · {rule.TitleZhHans}");
        text.Append(CultureInfo.InvariantCulture, $"- when: {Marked(rule.When, rulebook)}\n- then: {rule.Effect}\n");
        if (rule.Also.Count > 0) text.Append(CultureInfo.InvariantCulture, $"- covers also: {string.Join(", ", rule.Also)}\n");
        if (rule.For.Count > 0) text.Append(CultureInfo.InvariantCulture, $"- with: {string.Join(", ", rule.For.Select(WireNames<Outcome>.Of))}\n");
        text.Append(CultureInfo.InvariantCulture, $"- source: {string.Join("; ", rule.Citations.Zip(rule.InForce, (citation, day) => $"{Cite(citation)} (in force {Iso(day)})"))}\n");
        text.Append(CultureInfo.InvariantCulture, $"- confidence: {WireNames<Confidence>.Of(rule.Confidence)}{Validity(rule)}\n\n");
    }

    /// <summary>A condition with the names of shared conditions in bold, everything else as code.</summary>
    private static string Marked(string condition, Rulebook rulebook) => string.Join(
        ' ', condition.Split(' ').Select(word => rulebook.Definitions.ContainsKey(word.Trim('(', ')')) ? $"**{word}**" : $"`{word}`")).Replace("` `", " ", StringComparison.Ordinal);

    /// <summary>An effect without what follows its first colon or comma.</summary>
    private static string Short(string effect) => effect.Split([':', ','], 2)[0];

    private static string Anchor(string id) => id.ToLowerInvariant();

    private static string Cite(Citation citation) => $"{citation.Instrument}, {citation.Article}";

    private static string Validity(RuleDescription rule) =>
        (rule.ValidFrom is { } from ? $"; valid from {Iso(from)}" : "") + (rule.ValidUntil is { } until ? $"; valid until {Iso(until)}" : "");

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append("\n\n");
}
