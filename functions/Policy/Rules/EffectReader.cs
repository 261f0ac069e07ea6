using Baygate.Policy.Conditions;

namespace Baygate.Policy.Rules;

/// <summary>Reads a rule's effect and checks that it suits the stage and the rule's confidence.</summary>
internal sealed class EffectReader(ConditionReader conditions, List<PolicyError> errors)
{
    public Effect? Read(RuleRow rule, Stage stage)
    {
        Effect[] effects = [.. Kinds(rule.Id, rule.Effect)];
        if (effects is not [var effect])
        {
            errors.Add(new PolicyError("rulebook.effect", rule.Id, "A rule has exactly one kind of effect."));
            return null;
        }

        if (effect is Effect.Conclude { Outcome: Outcome.HumanReview, Readings.Count: 0 })
            errors.Add(new PolicyError("rulebook.readings", rule.Id, "A review quotes what the person chooses between."));
        if (!Suits(effect, stage)) errors.Add(new PolicyError("rulebook.effect", rule.Id, $"{effect} has no meaning in this stage."));
        if ((rule.Confidence == Confidence.Low || rule.Unsettled is not null) && !effect.OnlyAsks)
            errors.Add(new PolicyError("rulebook.confidence", rule.Id, "A rule of low confidence or on an unsettled point can only ask a person."));
        return effect;
    }

    private IEnumerable<Effect> Kinds(string id, EffectRow row)
    {
        if (row.Regime is { } regime) yield return new Effect.SelectRegime(regime);
        if (row.Outcome is { } outcome) yield return new Effect.Conclude(outcome, row.Exemption, row.Mechanisms, row.Readings);
        if (row.Needs is { } needs) yield return new Effect.AskFor([.. Facts(id, needs).Select(fact => fact.Key)]);
        if (row.Duty is { } duty) yield return Duty(id, row, duty);
        if (row.Offers is { } mechanism) yield return new Effect.Offer(mechanism);
        if (row.Signoff is { } readings) yield return new Effect.SignOff(readings);
        if (row.Warning) yield return new Effect.Warn();
        if (row.Hold) yield return new Effect.Hold();
        if (row.Approvals is { } approvals) yield return new Effect.Require(approvals);
    }

    private Effect.Impose Duty(string id, EffectRow row, DutyKind kind)
    {
        Fact[] evidence = [.. Facts(id, row.Evidence)];
        Condition shown = row.Shown is { } json && conditions.Read(id, json) is { } condition ? condition : new Group(true, [.. evidence.Select(Present)]);
        Fact? due = row.Due is null ? null : Facts(id, [row.Due]).FirstOrDefault();
        return new Effect.Impose(kind, row.Deadline, due, row.DueHours, evidence, shown, row.Demanded && evidence.Length > 0);
    }

    private static Condition Present(Fact fact) => fact.Kind is FactKind.Items or FactKind.Text
        ? new Comparison(fact, Operator.Empty, new Operand(new FactValue.Flag(false), null, null))
        : new IsKnown(fact);

    private IEnumerable<Fact> Facts(string id, IReadOnlyList<string> keys) =>
        keys.Select(key => conditions.FindFact(id, key)).OfType<Fact>();

    private static bool Suits(Effect effect, Stage stage) => stage switch
    {
        Stage.Regime => effect is Effect.SelectRegime,
        Stage.Stop => effect is Effect.AskFor or Effect.Warn or Effect.Conclude { Outcome: Outcome.Deny or Outcome.HumanReview },
        Stage.Route => effect is Effect.Conclude { Outcome: not (Outcome.Deny or Outcome.NeedsInfo) },
        _ => effect is not (Effect.SelectRegime or Effect.Conclude or Effect.AskFor),
    };
}
