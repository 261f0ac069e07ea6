using Baygate.Policy.Conditions;
using Baygate.Policy.Rules;

namespace Baygate.Policy.Evaluation;

/// <summary>Looks at rules one by one and keeps the trace, the missing facts and the rules that miss them.</summary>
internal sealed class Examiner(Sheet sheet)
{
    private readonly List<TraceEntry> _trace = [];
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);
    private readonly List<Rule> _asking = [];

    public Sheet Sheet => sheet;

    public IReadOnlyList<TraceEntry> Trace => _trace;

    public IReadOnlyCollection<string> Missing => _missing;

    /// <summary>The rules on whose account facts are missing.</summary>
    public IReadOnlyList<Rule> Asking => _asking;

    /// <summary>Whether the rule applies. A rule that asks a person does not once a person has cleared it.</summary>
    public Truth Examine(Rule rule)
    {
        if (!rule.IsInForce(sheet.Facts.DecisionDate)) return Record(rule, "not in force", [], "outside its period of validity", Truth.False);

        Condition when = rule.When;
        Truth truth = when.Evaluate(sheet);
        if (truth != Truth.False && rule.IsClearable && IsCleared.Of(sheet.Facts, rule.Id))
            return Record(rule, "cleared", when.Seen, "cleared by a named person", Truth.False);
        if (truth == Truth.Unknown)
            return Record(rule, "unknown", when.Seen, $"needs {string.Join(", ", when.Unknowns(sheet).Distinct(StringComparer.Ordinal))}", truth);

        Condition settling = when.Settling(sheet);
        return truth == Truth.True
            ? Record(rule, "applies", settling.Seen, settling.Text, truth)
            : Record(rule, "does not apply", settling.Seen, settling.Failing, truth);
    }

    public void Ask(Rule rule, IEnumerable<string> keys)
    {
        _asking.Add(rule);
        _missing.UnionWith(keys);
    }

    /// <summary>Asks for what leaves the rule's condition open.</summary>
    public void Ask(Rule rule) => Ask(rule, rule.When.Unknowns(sheet));

    private Truth Record(Rule rule, string result, IReadOnlyList<Fact> seen, string why, Truth truth)
    {
        _trace.Add(new TraceEntry(rule.Id, result, new SeenFacts(seen, sheet), why));
        return truth;
    }
}
