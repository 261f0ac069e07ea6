using System.Globalization;
using System.Text;
using Baygate.Policy;

namespace Baygate.Cli.Deciding;

/// <summary>A decision as people read it, in their language.</summary>
internal sealed class DecisionText
{
    private readonly StringBuilder _text = new();
    private readonly PolicyTexts _texts;
    private readonly Dictionary<string, RuleDescription> _rules = Rulebook.Embedded.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    private DecisionText(string language) => _texts = PolicyTexts.For(language);

    /// <summary>Writes the decision: what was decided and why, then what is to be done, then every rule that applied.</summary>
    public static string Of(Decision decision, string language) => new DecisionText(language).Write(decision);

    private string Write(Decision decision)
    {
        Line($"{_texts["label.outcome"]}: {_texts.NameOf(decision.Outcome)}");
        if (decision.Exemption is { } exemption) Line($"{_texts["label.exemption"]}: {_texts.NameOf(exemption)}");
        if (decision.Mechanisms.Count > 0) Line($"{_texts["label.mechanisms"]}: {string.Join("; ", decision.Mechanisms.Select(_texts.NameOf))}");

        Section("citations", decision.Citations.GroupBy(citation => citation.Rule, Because));
        Section("missing", decision.Missing.Select(key => $"{key}: {_texts[$"fact.{key}"]}"));
        Section("signoffs", decision.Signoffs.Select(Asked));
        Section("duties", decision.Duties.Select(Owed));
        Section("warnings", decision.Warnings.Select(Labelled));
        Section("approvals", decision.Approvals.Select(approval => $"{approval.Count} × {approval.Role}, {Within(approval)}"));
        Section("trace", decision.Trace.Where(entry => entry.Result != "does not apply").Select(Looked));
        Line("");
        Line($"{_texts["label.rulebook"]}: {decision.Rulebook}");
        return _text.ToString().TrimEnd('\n');
    }

    private string Because(string rule, IEnumerable<Citation> citations) =>
        $"{TitleOf(rule)} [{rule}: {string.Join("; ", citations.Select(citation => $"{citation.Instrument} {citation.Article}"))}]";

    private string Asked(Signoff signoff) =>
        string.Concat(signoff.Readings.Select(reading => $"\n    - {_texts.Translate(reading)}").Prepend(Labelled(signoff.Topic)));

    private string Owed(Duty duty)
    {
        string deadline = duty.Deadline is { } limit ? $", {_texts["label.deadline"]}: {_texts.Translate(limit)}" : "";
        string evidence = duty.Evidence.Count > 0 ? $", {_texts["label.evidence"]}: {string.Join(", ", duty.Evidence)}" : "";
        return $"{_texts.NameOf(duty.Kind)}: {TitleOf(duty.Citation.Rule)}{deadline}{evidence} [{duty.Citation.Rule}: {duty.Citation.Instrument} {duty.Citation.Article}]";
    }

    private string Within(RequiredApproval approval) => $"{_texts["label.within"]} {approval.Deadline}";

    private string Looked(TraceEntry entry) => $"{entry.Rule} {_texts[$"result.{entry.Result}"]}: {entry.Why}";

    /// <summary>A topic or warning begins with the id of its rule, whose title it then quotes.</summary>
    private string Labelled(string label) => label.Split(": ", 2) is [var rule, _] && _rules.ContainsKey(rule) ? $"{rule}: {TitleOf(rule)}" : label;

    private string TitleOf(string rule) => _rules.TryGetValue(rule, out RuleDescription? description) ? _texts.TitleOf(description) : rule;

    private void Section(string name, IEnumerable<string> entries)
    {
        bool isEmpty = true;
        foreach (string entry in entries)
        {
            if (isEmpty) Line($"\n{_texts[$"label.{name}"]}");
            isEmpty = false;
            Line($"  {entry}");
        }
    }

    private void Line(string line) => _text.Append(CultureInfo.InvariantCulture, $"{line}\n");
}
