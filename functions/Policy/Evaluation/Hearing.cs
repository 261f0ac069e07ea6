using Baygate.Policy.Conditions;
using Baygate.Policy.Rules;

namespace Baygate.Policy.Evaluation;

/// <summary>One decision in the making: regime, stops, route, terms (T21), strictest outcome first (0.2).</summary>
internal sealed class Hearing(Rulebook rulebook, Facts facts)
{
    private readonly Examiner _examiner = new(facts);
    private readonly List<string> _warnings = [];

    public Decision Decide()
    {
        if (Choose(rulebook.For(Stage.Regime, default), rule => ((Effect.SelectRegime)rule.Effect).Regime) is not { } gate)
            return Conclude(Outcome.NeedsInfo, Asking());

        Regime regime = ((Effect.SelectRegime)gate.Effect).Regime;
        Rule[] stops = Stops(regime);
        foreach (Outcome strict in (Outcome[])[Outcome.Deny, Outcome.HumanReview])
        {
            Rule[] deciding = [.. stops.Where(rule => rule.Effect is Effect.Conclude stop && stop.Outcome == strict)];
            if (deciding.Length > 0) return Conclude(strict, deciding.SelectMany(rule => rule.Citations));
        }

        return Route(regime, gate);
    }

    private Decision Route(Regime regime, Rule gate)
    {
        if (Choose(rulebook.For(Stage.Route, regime), rule => ((Effect.Conclude)rule.Effect).Outcome) is not { } row)
            return Conclude(Outcome.NeedsInfo, Asking());

        var route = (Effect.Conclude)row.Effect;
        if (route.Outcome == Outcome.HumanReview) return Conclude(route.Outcome, row.Citations);

        var terms = new Terms(_examiner);
        terms.Mechanisms.AddRange(route.Mechanisms);
        foreach (Rule rule in rulebook.For(Stage.Terms, regime).Where(rule => rule.Concerns(route.Outcome))) terms.Add(rule);

        if (facts.DecisionDate is null) _examiner.Ask(row, ["decisionDate"]);
        return _examiner.Missing.Count > 0
            ? Conclude(Outcome.NeedsInfo, Asking(), terms)
            : Conclude(route.Outcome, [.. row.Citations, .. gate.Citations, .. terms.Citations], terms) with
            {
                Mechanisms = terms.Mechanisms,
                Exemption = route.Exemption,
                Approvals = Decision.IsDeliverable(route.Outcome) ? terms.Approvals : [],
            };
    }

    /// <summary>The stops that apply; those that may apply ask for what is missing.</summary>
    private Rule[] Stops(Regime regime)
    {
        List<Rule> applying = [];
        foreach (Rule rule in rulebook.For(Stage.Stop, regime))
        {
            Truth truth = _examiner.Examine(rule);
            if (truth == Truth.Unknown) _examiner.Ask(rule);
            else if (truth == Truth.True && rule.Effect is Effect.AskFor ask) _examiner.Ask(rule, ask.Keys);
            else if (truth == Truth.True && rule.Effect is Effect.Warn) _warnings.Add(rule.Label);
            else if (truth == Truth.True) applying.Add(rule);
        }

        return [.. applying];
    }

    /// <summary>
    /// The first row that applies. An earlier row that may apply matters only if it would say something else; then nothing is
    /// chosen, and the facts that would settle it are asked for.
    /// </summary>
    private Rule? Choose<T>(IReadOnlyList<Rule> rows, Func<Rule, T> verdict)
        where T : struct, Enum
    {
        List<Rule> open = [];
        foreach (Rule rule in rows)
        {
            Truth truth = _examiner.Examine(rule);
            if (truth == Truth.Unknown) open.Add(rule);
            if (truth != Truth.True) continue;

            Rule[] otherwise = [.. open.Where(other => !EqualityComparer<T>.Default.Equals(verdict(other), verdict(rule)))];
            if (otherwise.Length == 0) return rule;
            foreach (Rule other in otherwise) _examiner.Ask(other);
            return null;
        }

        throw new InvalidOperationException("The rulebook has no last row; its reader should have refused it.");
    }

    private IEnumerable<Citation> Asking() => _examiner.Asking.SelectMany(rule => rule.Citations);

    private Decision Conclude(Outcome outcome, IEnumerable<Citation> citations, Terms? terms = null) => new()
    {
        Outcome = outcome,
        Mechanisms = [],
        Exemption = null,
        Citations = [.. citations.Distinct()],
        Duties = terms?.Duties ?? [],
        Missing = outcome == Outcome.Deny ? [] : [.. _examiner.Missing],
        Signoffs = terms?.Signoffs ?? [],
        Warnings = [.. _warnings, .. terms?.Warnings ?? []],
        Approvals = [],
        Trace = _examiner.Trace,
        Rulebook = rulebook.Version,
    };
}
