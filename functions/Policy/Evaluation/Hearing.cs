using Baygate.Policy.Conditions;
using Baygate.Policy.Rules;

namespace Baygate.Policy.Evaluation;

/// <summary>One decision in the making: regime, stops, route, terms (T21), strictest outcome first (0.2).</summary>
internal sealed class Hearing(Rulebook rulebook, Facts facts)
{
    private readonly Examiner _examiner = new(new Sheet(facts, rulebook.Definitions.Count));
    private readonly List<string> _warnings = [];

    public Decision Decide()
    {
        if (Choose(rulebook.For(Stage.Regime, default), rule => ((Effect.SelectRegime)rule.Effect).Regime) is not { } gate)
            return WithoutRegime();

        Regime regime = ((Effect.SelectRegime)gate.Effect).Regime;
        Rule[] stops = Stops(rulebook.For(Stage.Stop, regime));
        Rule[] denying = Denying(stops);
        if (denying.Length > 0) return Conclude(Outcome.Deny, Cited(denying), Terms(rulebook.Always(regime)));

        return Route(regime, gate, [.. stops.Except(denying)]);
    }

    /// <summary>Where the places do not tell the regime yet, what stops the transfer in every possible one stops it all the same.</summary>
    private Decision WithoutRegime()
    {
        Rule[] stops = Stops([.. Possible().Select(regime => rulebook.For(Stage.Stop, regime)).Aggregate((some, others) => [.. some.Intersect(others)])]);
        Rule[] denying = Denying(stops);
        if (denying.Length > 0) return Conclude(Outcome.Deny, Cited(denying), new Terms(_examiner));

        var terms = new Terms(_examiner);
        terms.Review(stops);
        return stops.Length > 0 ? Conclude(Outcome.HumanReview, Cited(stops), terms) : Conclude(Outcome.NeedsInfo, Asking(), terms);
    }

    private IEnumerable<Regime> Possible()
    {
        foreach (Rule rule in rulebook.For(Stage.Regime, default))
        {
            Truth truth = rule.When.Evaluate(_examiner.Sheet);
            if (truth != Truth.False) yield return ((Effect.SelectRegime)rule.Effect).Regime;
            if (truth == Truth.True) yield break;
        }
    }

    private static Rule[] Denying(Rule[] stops) => [.. stops.Where(rule => rule.Effect is Effect.Conclude { Outcome: Outcome.Deny })];

    /// <summary>Goes on behind a review too: the person who clears it then sees what follows, and clears all of it at once.</summary>
    private Decision Route(Regime regime, Rule gate, Rule[] reviews)
    {
        Rule? row = Choose(rulebook.For(Stage.Route, regime), rule => ((Effect.Conclude)rule.Effect).Outcome);
        if (row?.Effect is not Effect.Conclude route || route.Outcome == Outcome.HumanReview)
        {
            if (row is not null) reviews = [.. reviews, row];
            Terms accompanying = Terms(rulebook.Always(regime));
            accompanying.Review(reviews);
            return reviews.Length > 0 ? Conclude(Outcome.HumanReview, Cited(reviews), accompanying) : Conclude(Outcome.NeedsInfo, Asking(), accompanying);
        }

        Terms terms = Terms(rulebook.For(Stage.Terms, regime).Where(rule => rule.Concerns(route.Outcome)), route.Mechanisms);
        terms.Review(reviews);
        if (facts.DecisionDate is null) _examiner.Ask(row, ["decisionDate"]);
        if (reviews.Length > 0) return Conclude(Outcome.HumanReview, Cited(reviews), terms) with { Mechanisms = terms.Mechanisms };
        if (_examiner.Missing.Count > 0) return Conclude(Outcome.NeedsInfo, Asking(), terms);
        return Conclude(route.Outcome, [.. row.Citations, .. gate.Citations, .. terms.Citations], terms) with
        {
            Mechanisms = terms.Mechanisms,
            Exemption = route.Exemption,
            Approvals = Decision.IsDeliverable(route.Outcome) ? terms.Approvals : [],
        };
    }

    private Terms Terms(IEnumerable<Rule> rules, IReadOnlyList<Mechanism>? mechanisms = null)
    {
        var terms = new Terms(_examiner);
        terms.Mechanisms.AddRange(mechanisms ?? []);
        foreach (Rule rule in rules) terms.Add(rule);
        return terms;
    }

    /// <summary>The stops that apply; those that may apply ask for what is missing.</summary>
    private Rule[] Stops(IReadOnlyList<Rule> rules)
    {
        List<Rule> applying = [];
        foreach (Rule rule in rules)
        {
            Truth truth = _examiner.Examine(rule);
            if (truth == Truth.False) continue;
            switch (rule.Effect)
            {
                case Effect.Warn when truth == Truth.True:
                    _warnings.Add(rule.Label);
                    break;
                case Effect.Warn:
                    break;
                case Effect.AskFor ask when truth == Truth.True:
                    _examiner.Ask(rule, ask.Keys);
                    break;
                default:
                    if (truth == Truth.True) applying.Add(rule);
                    else _examiner.Ask(rule);
                    break;
            }
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

    private static IEnumerable<Citation> Cited(IEnumerable<Rule> rules) => rules.SelectMany(rule => rule.Citations);

    private IEnumerable<Citation> Asking() => Cited(_examiner.Asking);

    private Decision Conclude(Outcome outcome, IEnumerable<Citation> citations, Terms terms) => new()
    {
        Outcome = outcome,
        Mechanisms = [],
        Exemption = null,
        Citations = [.. citations.Distinct()],
        Duties = terms.Duties,
        Missing = outcome == Outcome.Deny ? [] : [.. _examiner.Missing],
        Signoffs = terms.Signoffs,
        Warnings = [.. _warnings, .. terms.Warnings],
        Approvals = [],
        Trace = _examiner.Trace,
        Rulebook = rulebook.Version,
    };
}
